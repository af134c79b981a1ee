#include "text/decoder.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "model/error.h"

namespace docent {
namespace {

using std::string_view_literals::operator""sv;

struct Row {
    std::string_view bytes;
    std::string_view text;
};

void check_rows(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.bytes);
        CHECK(utf8_from_bytes(row.bytes) == row.text);
    }
}

std::string repeated(std::string_view text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

constexpr std::string_view kRussian =
    "Витамин B12 нужен для крови и нервов. Он есть в мясе, рыбе и молоке, а при недостатке человек "
    "часто устает. Врач назначает анализ крови, и если витамина мало, его дают в таблетках или "
    "уколах. Обычно это помогает за несколько недель, но нервы восстанавливаются медленно. Поэтому "
    "лечение лучше не откладывать, а после него нужно регулярно проверять кровь.";

// Takes: ASCII and the letters from А to я, each two bytes of UTF-8.
std::string windows_1251_from(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const int letter = lead < 0x80 ? 0 : (lead & 0x1F) * 64 + (text[++i] & 0x3F);
        bytes += letter == 0 ? text[i] : static_cast<char>(letter - 0x410 + 0xC0);
    }
    return bytes;
}

}  // namespace

TEST_CASE("a byte order mark says what the bytes mean and goes") {
    check_rows({
        {"\xEF\xBB\xBFna\xC3\xAFve"sv, "naïve"},
        {"\xEF\xBB\xBF"sv, ""},
        {"\xEF\xBB\xBF"
         "a\xFFz"sv,
         "a\uFFFDz"},
        {"\xFF\xFEn\0\xEF\0"sv, "nï"},
        {"\xFE\xFF\0n\0\xEF"sv, "nï"},
        {"\xFF\xFE"sv, ""},
        {"\xFF\xFE\x3D\xD8\x4D\xDC"sv, "👍"},
        {"\xFF\xFE\x3D\xD8z\0"sv, "\uFFFDz"},                    // half a surrogate pair
        {"\xFF\xFEn\0\xEF"sv, "n\uFFFD"},                        // half a code unit
        {"\xFF\xFE\0\0n\0\0\0\x4D\xF4\x01\0"sv, "n\U0001F44D"},  // UTF-32
    });
}

TEST_CASE("UTF-16 without byte order mark is told by its zero bytes") {
    check_rows({
        {"V\0i\0t\0a\0m\0i\0n\0"sv, "Vitamin"},
        {"\0V\0i\0t\0a\0m\0i\0n"sv, "Vitamin"},
        {"a\0\r\0\n\0b\0"sv, "a\nb"},
        {"\x12\x04 \0\x32\x04 \0\x3A\x04.\0\n\0"sv, "В в к.\n"},
    });
}

TEST_CASE("bytes with zeros that are no UTF-16 are refused") {
    for (const auto bytes : {"\0"sv, "\0\0"sv, "text\0more text"sv, "abc\0abc\0"sv,
                             "\x7F"
                             "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0"sv,
                             "PK\x03\x04\x14\0\0\0\x08\0\x21\0\0\0"sv}) {
        CAPTURE(bytes);
        try {
            utf8_from_bytes(bytes);
            FAIL("nothing was thrown");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::unreadable);
            CHECK(std::string_view(error.what()).find("UTF-8") != std::string_view::npos);
        }
    }
}

TEST_CASE("UTF-8 stays as it is") {
    check_rows({
        {"", ""},
        {"plain", "plain"},
        {"Sjögren, µg, “quoted” 👩‍⚕️ 維生素",
         "Sjögren, µg, “quoted” 👩‍⚕️ 維生素"},
        {"\tindented\n", "\tindented\n"},
    });
}

TEST_CASE("UTF-8 with a few malformed bytes keeps its other characters") {
    const std::string good = repeated("Ménière’s naïve café. ", 20);
    CHECK(utf8_from_bytes(good + "\xFF" + good) == good + "\uFFFD" + good);
    CHECK(utf8_from_bytes(good + "\xC3") == good + "\uFFFD");            // cut in a character
    CHECK(utf8_from_bytes(good + "\xC0\xAF") == good + "\uFFFD\uFFFD");  // overlong slash
    CHECK(utf8_from_bytes(good + "\xED\xA0\x80").substr(0, good.size()) == good);  // surrogate
}

TEST_CASE("a few broken bytes do not make a short UTF-8 text another one") {
    check_rows({
        {"café \xFF", "café \uFFFD"},
        {"Voilà: le thé vous pla\xC3", "Voilà: le thé vous pla\uFFFD"},  // cut in a character
        {"It’s\x80 5 µg", "It’s\uFFFD 5 µg"},
        {"naïve \xE9t\xE9 café, µg, “quoted”", "naïve \uFFFDt\uFFFD café, µg, “quoted”"},
        {"Витамин \xFF B12", "Витамин \uFFFD B12"},
        {"維生素\xE7\x94", "維生素\uFFFD"},
        {"Żółć\x9C i gęś", "Żółć\uFFFD i gęś"},
    });
}

TEST_CASE("a text of which one byte in twenty is broken stays UTF-8") {
    const std::string good = repeated("Ménière’s naïve café. ", 20);
    std::string broken;
    std::string expected;
    for (int i = 0; i < 20; ++i) {
        broken += "Ménière’s \xFF\xFEnaïve café. ";
        expected += "Ménière’s \uFFFD\uFFFDnaïve café. ";
    }
    CHECK(utf8_from_bytes(broken) == expected);
    CHECK(utf8_from_bytes(good + broken + good) == good + expected + good);
}

TEST_CASE("windows-1252 that holds a few sequences of UTF-8 by accident is no UTF-8") {
    check_rows({
        {"\x93"
         "CAF\xC9\x94, CAF\xC9\x92S",
         "“CAFÉ”, CAFÉ’S"},
        {"\xAB"
         "CAF\xC9\xBB et \xABTH\xC9\xBB",
         "«CAFÉ» et «THÉ»"},
        {"\x84Spa\xDF\x93 \x96 \x84"
         "Fu\xDF\x93 hei\xDFt \x84Gr\xF6\xDF"
         "e\x93",
         "„Spaß“ – „Fuß“ heißt „Größe“"},
        {"\xABle caf\xE9\x85\xBB: l\x92\xE9t\xE9", "«le café…»: l’été"},
    });
    std::string bytes;
    std::string text;
    for (int i = 0; i < 200; ++i) {
        bytes +=
            "It\x92s na\xEFve, he said at the \x93"
            "CAF\xC9\x94 in plain words. ";
        text += "It’s naïve, he said at the “CAFÉ” in plain words. ";
    }
    CHECK(utf8_from_bytes(bytes) == text);
}

TEST_CASE("bytes that are neither UTF-8 nor UTF-16 are taken for windows-1252") {
    check_rows({
        {"it\x92s 5 \xB5g \x96 na\xEFve", "it’s 5 µg – naïve"},
        {"\x93quoted\x94 caf\xE9 \x80 5", "“quoted” café € 5"},
        {"d\xE9j\xE0 vu", "déjà vu"},
        {"\xFF", "ÿ"},
        {"a\x81z", "az"},  // no character has this byte
    });
}

TEST_CASE("text in another known character set is told by its letters") {
    const std::string shift_jis =
        "\x83\x72\x83\x5E\x83\x7E\x83\x93"
        "B12\x82\xCD\x8F\x64\x97\x76\x82\xC5\x82\xB7\x81\x42\x8E\x9F\x82\xCC\x95\xB6\x82\xC5\x82"
        "\xB7\x81\x42";
    CHECK(utf8_from_bytes(shift_jis) == "ビタミンB12は重要です。次の文です。");
    CHECK(utf8_from_bytes(windows_1251_from(kRussian)) == kRussian);
}

TEST_CASE("a character set that cannot be converted is taken for windows-1252") {
    const std::string bytes = "\xF5\x61\x6F\x80\xE6\xAE\xB8\x5F\xB0";  // IBM420_ltr, says ICU
    CHECK(utf8_from_bytes(bytes) == "õao€æ®¸_°");
}

TEST_CASE("line ends of every kind become line feeds") {
    check_rows({
        {"a\nb", "a\nb"},
        {"a\r\nb", "a\nb"},
        {"a\rb", "a\nb"},
        {"a\r\n\r\nb", "a\n\nb"},
        {"a\r\rb\r", "a\n\nb\n"},
        {"a\n\rb", "a\n\nb"},
        {"a\fb\vc", "a\nb\nc"},
        {"a\xC2\x85z", "a\nz"},
        {"a\xE2\x80\xA8z\xE2\x80\xA9", "a\nz\n"},
    });
}

TEST_CASE("control characters other than tab and line feed go") {
    check_rows({
        {"a\x01\x02\x1B[31mb\x7F", "a[31mb"},
        {"a\b\tb", "a\tb"},
        {"a\xC2\x80\xC2\x9Fz", "az"},
        {"a\xC2\xA0z", "a\u00A0z"},  // the first character behind the control characters
        {"\xEF\xBB\xBF"
         "a\0b"sv,
         "ab"},
    });
}

TEST_CASE("a declared character set is believed of text that is not Unicode") {
    CHECK(utf8_from_bytes("\xEF\xF0\xE8", "windows-1251") == "при");
    CHECK(utf8_from_bytes("\xEF\xF0\xE8", "Windows-1252") == "ïðè");
    CHECK(utf8_from_bytes("\x93z\x94", "ISO-8859-1") == "“z”");
    CHECK(utf8_from_bytes("\xB9\xC8\xB4\xF3", "gb2312") == "谷大");
    CHECK(utf8_from_bytes("\xB1\xEA", "iso-8859-2") == "ąę");
}

TEST_CASE("a declared character set that cannot be is not believed") {
    CHECK(utf8_from_bytes("naïve", "koi8-r") == "naïve");
    CHECK(utf8_from_bytes("caf\xE9", "utf-8") == "café");
    CHECK(utf8_from_bytes("caf\xE9", "utf-16") == "café");
    CHECK(utf8_from_bytes("caf\xE9", "no such set") == "café");
    CHECK(utf8_from_bytes("caf\xE9", std::string(1000, 'x')) == "café");
    CHECK(utf8_from_bytes("\xEF\xBB\xBFz", "koi8-r") == "z");
}

TEST_CASE("repairing replaces each malformed sequence and nothing else") {
    CHECK(repair_utf8("") == "");
    CHECK(repair_utf8("naïve\r\n\x01") == "naïve\r\n\x01");
    CHECK(repair_utf8("a\xFFz") == "a\uFFFDz");
    CHECK(repair_utf8("a\xE2\x82z") == "a\uFFFDz");
    CHECK(repair_utf8("\x80\x80") == "\uFFFD\uFFFD");
    CHECK(repair_utf8("a\0z"sv) == "a\0z"sv);
}

}  // namespace docent
