#include "indexer/readers/metadata_values.h"

#include <catch2/catch.hpp>

namespace docent {
namespace {

TEST_CASE("dates of metadata are read as far as they are dates") {
    CHECK(iso_date_from("2024-05-31T10:00:00Z") == "2024-05-31");
    CHECK(iso_date_from("2024/5/1") == "2024-05-01");
    CHECK(iso_date_from("2024-05") == "2024-05");
    CHECK(iso_date_from("2024") == "2024");
    CHECK(iso_date_from("2024-13-01") == "2024");
    CHECK(iso_date_from("31.5.2024").empty());
    CHECK(iso_date_from("0000-00-00").empty());
    CHECK(iso_date_from("").empty());
}

TEST_CASE("languages of metadata are codes without their region") {
    CHECK(language_from("EN_us") == "en");
    CHECK(language_from("zh-Hant-TW") == "zh");
    CHECK(language_from("gsw") == "gsw");
    CHECK(language_from("English").empty());
    CHECK(language_from("").empty());
}

TEST_CASE("addresses of metadata are web addresses or nothing") {
    CHECK(web_url_from("HTTPS://x.org/a?b=c") == "HTTPS://x.org/a?b=c");
    CHECK(web_url_from("javascript:alert(1)").empty());
    CHECK(web_url_from("http://x.org/\"onclick").empty());
    CHECK(web_url_from("http://" + std::string(3000, 'x')).empty());
}

TEST_CASE("titles that programs make up are no titles") {
    for (const char* title : {"report.docx", "Microsoft Word - B12.doc", "Untitled", "untitled 3",
                              "Document1", "", " - "}) {
        CAPTURE(title);
        CHECK(stored_title_from(title).empty());
    }
    CHECK(stored_title_from("Microsoft Word - Vitamin  B12") == "Vitamin B12");
    CHECK(stored_title_from("Document review 2024") == "Document review 2024");
    CHECK(stored_title_from("1984") == "1984");
}

}  // namespace
}  // namespace docent
