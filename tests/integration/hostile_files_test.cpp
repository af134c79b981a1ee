// Files made to harm: whatever they hold, a run over them ends in time, they are skipped or read,
// and the article beside them is read as ever.

#include <fcntl.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/article_format.h"
#include "indexer/worker/reader_process.h"
#include "model/error.h"
#include "tests/temp_folder.h"

namespace docent {
namespace {

struct HostileFile {
    std::string name;
    std::string bytes;
};

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

std::string random_bytes(std::size_t size, unsigned seed) {
    std::mt19937 random(seed);
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() & 0xFFU);
    return bytes;
}

// A PDF of the given objects, numbered from 1, the first of which is the catalog.
std::string pdf_of(const std::vector<std::string>& objects) {
    std::string pdf = "%PDF-1.7\n";
    std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string offset = std::to_string(pdf.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string start = std::to_string(pdf.size());
    return pdf + table + "trailer\n<< /Root 1 0 R /Size " + std::to_string(objects.size() + 1) +
           " >>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string stream_of(const std::string& entries, const std::string& content) {
    return "<< " + entries + " /Length " + std::to_string(content.size()) + " >>\nstream\n" +
           content + "\nendstream";
}

// Each form draws the next one ten times: 10^9 words from some kilobytes.
std::string pdf_of_forms_in_forms() {
    constexpr int kForms = 9;
    constexpr int kFirstForm = 5;
    std::vector<std::string> objects = {
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << "
        "/XObject << /F 5 0 R >> >> >>",
        stream_of("", "/F Do")};
    for (int i = 0; i < kForms; ++i) {
        const std::string next = std::to_string(kFirstForm + i + 1);
        objects.push_back(
            stream_of("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources "
                      "<< /XObject << /F " +
                          next + " 0 R >> >>",
                      repeated("/F Do ", 10)));
    }
    objects.push_back(
        stream_of("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << "
                  "/Font << /A << /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
                  ">> >> >>",
                  "BT /A 12 Tf 50 700 Td (Ha) Tj ET"));
    return pdf_of(objects);
}

// Entities that would make a million words of one.
std::string html_of_laughs() {
    std::string declarations = "<!ENTITY a0 \"laugh \">";
    for (int i = 1; i <= 6; ++i) {
        const std::string former = "&a" + std::to_string(i - 1) + ";";
        declarations += "<!ENTITY a" + std::to_string(i) + " \"" + repeated(former, 10) + "\">\n";
    }
    return "<!DOCTYPE html [" + declarations + "]><html><body><p>text &a6;</p></body></html>";
}

std::vector<HostileFile> hostile_files() {
    constexpr std::size_t kDeep = 100'000;
    return {
        {"quotes.md", repeated(">", kDeep) + " deep"},
        {"lists.md", repeated("- ", kDeep) + "deep"},
        {"brackets.md", repeated("[", kDeep) + "deep" + repeated("](a)", kDeep)},
        {"emphasis.md", repeated("*a **b ", kDeep)},
        {"ticks.md", repeated("`a``b```c", kDeep)},
        {"entities.md", repeated("&#x10FFFF;", kDeep)},
        {"front-matter.md", "---\na: " + repeated("[", kDeep) + "\n---\ntext"},
        {"laughs.md",
         "---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c "
         "[*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ntitle: "
         "[*d,*d,*d,*d,*d,*d,*d,*d]\n---\ntext"},
        {"table.md",
         "|" + repeated("a|", 2000) + "\n|" + repeated("-|", 2000) + "\n" + repeated("|b\n", 2000)},
        {"one-line.txt", repeated("word ", 2'000'000)},
        {"one-word.txt", repeated("w", 8'000'000)},
        {"marks.txt", repeated("e\xCC\x81\xCC\x81\xCC\x81\xCC\x81", kDeep)},
        {"nul.txt", std::string(kDeep, '\0')},
        {"divs.html", repeated("<div>", kDeep) + "deep"},
        {"tables.html", repeated("<table><tr><td>", kDeep) + "deep"},
        {"attributes.html", "<p " + repeated("a=b ", kDeep) + ">text</p>"},
        {"laughs.html", html_of_laughs()},
        {"spans.html", "<table><tr><td colspan=65534 rowspan=65534>a</td></tr>" +
                           repeated("<tr><td colspan=1000>b</td></tr>", 2000) + "</table>"},
        {"lines.jsonl", repeated("{\"text\": \"a\"", kDeep)},
        {"nested.jsonl", "{\"text\":" + repeated("[", kDeep) + "}\n"},
        {"forms.pdf", pdf_of_forms_in_forms()},
        {"empty.pdf", "%PDF-1.4\n"},
        {"pages.pdf", pdf_of({"<< /Type /Catalog /Pages 2 0 R >>",
                              "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99999999 >>"})},
    };
}

// Reads files in one reader process whose limits are those of an impatient person.
class Reading {
  public:
    // Gives "read" or the reason why not.
    std::string outcome(const HostileFile& hostile) {
        std::ofstream(folder_ / hostile.name, std::ios::binary) << hostile.bytes;
        const FileDescriptor file(open((folder_ / hostile.name).c_str(), O_RDONLY | O_CLOEXEC));
        const auto format = format_from_path(hostile.name).value_or(ArticleFormat::plain_text);
        try {
            reader_.read(
                file, format, hostile.name, [](const Document&) {},
                [](std::uint32_t, const std::string&) {});
            return "read";
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::unreadable);
            return error.what();
        }
    }

  private:
    static ReadLimits impatient() {
        ReadLimits limits;
        limits.article_seconds = 20;
        limits.cpu_seconds = 3;
        return limits;
    }

    test::TempFolder folder_;
    ReaderProcess reader_{{}, impatient()};
};

TEST_CASE("files made to harm are read or skipped, and the article beside them is read") {
    Reading reading;
    for (const HostileFile& hostile : hostile_files()) {
        INFO(hostile.name);
        const std::string outcome = reading.outcome(hostile);
        INFO(outcome);
        CHECK_FALSE(outcome.empty());
        CHECK(outcome.find("crashed") == std::string::npos);
        CHECK(reading.outcome({"good.md", "# Oil\n\nOil burns.\n"}) == "read");
    }
}

TEST_CASE("random bytes under any name are read or skipped") {
    Reading reading;
    const std::vector<std::pair<const char*, const char*>> kinds = {{"a.txt", ""},
                                                                    {"a.md", "# "},
                                                                    {"a.html", "<html>"},
                                                                    {"a.pdf", "%PDF-1"},
                                                                    {"a.docx", "PK\x03\x04"},
                                                                    {"a.odt", "PK\x03\x04"},
                                                                    {"a.epub", "PK\x03\x04"},
                                                                    {"a.jsonl", "{\"text\""},
                                                                    {"a.jsonl.gz", "\x1F\x8B\x08"}};
    unsigned seed = 0;
    for (const auto& [name, beginning] : kinds) {
        for (const std::size_t size : {1U, 100U, 5000U, 100'000U}) {
            const std::string outcome =
                reading.outcome({name, beginning + random_bytes(size, ++seed)});
            INFO(name << " of " << size << " bytes: " << outcome);
            CHECK(outcome.find("crashed") == std::string::npos);
        }
    }
    CHECK(reading.outcome({"good.md", "# Oil\n\nOil burns.\n"}) == "read");
}

}  // namespace
}  // namespace docent
