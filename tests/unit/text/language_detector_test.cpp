#include "text/language_detector.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace docent {
namespace {

struct Row {
    std::string_view language;
    std::string_view text;
};

// Enough letters to speak for themselves.
const std::initializer_list<Row> kTexts = {
    {"en",
     "Vitamin B12 is needed to make red blood cells, and to keep the nerves healthy. Those who eat "
     "neither meat nor milk should take it as a tablet, because plants hold next to none of it."},
    {"de",
     "Vitamin B12 wird gebraucht, um rote Blutkörperchen zu bilden und die Nerven gesund zu "
     "halten. Wer weder Fleisch noch Milch zu sich nimmt, sollte es als Tablette einnehmen, denn "
     "in Pflanzen ist davon so gut wie nichts enthalten."},
    {"es",
     "La vitamina B12 es necesaria para formar los glóbulos rojos y mantener sanos los nervios. "
     "Quienes no comen carne ni toman leche deberían tomarla en pastillas, porque las plantas casi "
     "no la contienen."},
    {"ro",
     "Vitamina B12 este necesară pentru formarea globulelor roșii și pentru sănătatea nervilor. "
     "Cei care nu mănâncă nici carne, nici lapte ar trebui să o ia sub formă de pastile, deoarece "
     "plantele nu conțin aproape deloc."},
    {"tr",
     "B12 vitamini kırmızı kan hücrelerinin yapımı ve sinirlerin sağlığı için gereklidir. Et ve "
     "süt tüketmeyenlerin bunu hap olarak alması gerekir, çünkü bitkilerde neredeyse hiç "
     "bulunmaz. Eksikliği yorgunluk ve uyuşmaya yol açar."},
    {"vi",
     "Vitamin B12 cần thiết để tạo hồng cầu và giữ cho dây thần kinh khỏe mạnh. Những người không "
     "ăn thịt và không uống sữa nên uống thuốc bổ sung, vì thực vật hầu như không có chất này."},
    {"ru",
     "Витамин B12 нужен для образования красных кровяных телец и здоровья нервов. Тем, кто не ест "
     "мяса и не пьёт молока, следует принимать его в таблетках."},
    {"el",
     "Η βιταμίνη B12 είναι απαραίτητη για τον σχηματισμό των ερυθρών αιμοσφαιρίων και την υγεία "
     "των νεύρων. Όσοι δεν τρώνε κρέας πρέπει να την παίρνουν σε χάπια."},
    {"ar",
     "فيتامين ب12 ضروري لتكوين خلايا الدم الحمراء والحفاظ على صحة الأعصاب. وعلى من لا يأكل "
     "اللحم ولا يشرب الحليب أن يتناوله على شكل أقراص."},
    {"hi",
     "लाल रक्त कोशिकाओं के निर्माण और तंत्रिकाओं के स्वास्थ्य के लिए विटामिन बी12 आवश्यक है। जो लोग मांस और दूध "
     "नहीं "
     "लेते उन्हें इसकी गोली लेनी चाहिए।"},
    {"th",
     "วิตามินบี 12 จำเป็นต่อการสร้างเม็ดเลือดแดงและสุขภาพของเส้นประสาท "
     "ผู้ที่ไม่กินเนื้อสัตว์และไม่ดื่มนมควรรับประทานเป็นยาเม็ด"},
    {"zh",
     "维生素B12是制造红细胞和保持神经健康所必需的。不吃肉也不喝牛奶的人应该服用药片，因为植物中几乎"
     "不含这种"
     "维生素。缺乏时会感到疲倦和麻木。老年人吸收得更差，因此应该定期检查血液。"},
    {"ja",
     "ビタミンB12は赤血球を作り、神経を健康に保つために必要です。肉も牛乳もとらない人は、植物にはほ"
     "とんど含まれて"
     "いないので、錠剤で補うべきです。不足すると疲れやしびれを感じます。"}};

}  // namespace

TEST_CASE("the language of an article is told from its text") {
    for (const Row& row : kTexts) {
        CAPTURE(row.text);
        CHECK(language_of_article(row.text, "") == row.language);
    }
}

TEST_CASE("a long text outweighs the language that its page declares") {
    for (const Row& row : kTexts) {
        CAPTURE(row.text);
        CHECK(language_of_article(row.text, row.language == "en" ? "de" : "en") == row.language);
    }
}

TEST_CASE("a short text is in the language that it declares") {
    CHECK(language_of_article("Kopfschmerz", "de") == "de");
    CHECK(language_of_article("Pain", "de-AT") == "de");
    CHECK(language_of_article("Smerte", "nb") == "no");
    CHECK(language_of_article("", "he") == "he");
    CHECK(language_of_article("Pain", "klingon") == "en");
}

TEST_CASE("a short text that declares nothing is in the usual language of its script") {
    for (const Row& row : std::initializer_list<Row>{{"en", ""},
                                                     {"en", "B12"},
                                                     {"en", "Pain. Numb hands."},
                                                     {"en", "Vitamin B12"},
                                                     {"ru", "Боль"},
                                                     {"el", "Πόνος"},
                                                     {"ar", "ألم"},
                                                     {"hi", "दर्द"},
                                                     {"th", "ปวด"},
                                                     {"zh", "疼痛"},
                                                     {"ja", "ビタミン"}}) {
        CAPTURE(row.text);
        CHECK(language_of_article(row.text, "") == row.language);
    }
}

TEST_CASE("codes and tags name languages") {
    CHECK(known_language("de") == "de");
    CHECK(known_language("zh-Hant") == "zh");
    CHECK(known_language("en_US") == "en");
    CHECK(known_language("nb") == "no");
    CHECK(known_language("he") == "he");
    CHECK(known_language("iw") == "he");
    for (const std::string_view none : {"", "x", "german", "qq", "../etc", "d e"}) {
        CAPTURE(none);
        CHECK(known_language(none).empty());
    }
}

TEST_CASE("only the beginning of an article is looked at, and never part of a character") {
    std::string text(kTexts.begin()[1].text);
    while (text.size() < 4100) text += " äöü";
    CHECK(language_of_article(text, "") == "de");
    CHECK(language_of_article(text + std::string(1'000'000, 'x'), "") == "de");
}

}  // namespace docent
