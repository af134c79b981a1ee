#include "query/spelling_variants.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace docent::test {
namespace {

bool has_variant(std::string_view word, const std::string& variant) {
    const std::vector<std::string> variants = spelling_variants_of(word);
    return std::find(variants.begin(), variants.end(), variant) != variants.end();
}

}  // namespace

TEST_CASE("words have the spelling of the other side of the Atlantic, both ways") {
    struct Row {
        const char* british;
        const char* american;
    };
    for (const Row& row : {Row{"anaemia", "anemia"},
                           {"haemoglobin", "hemoglobin"},
                           {"oesophagus", "esophagus"},
                           {"diarrhoea", "diarrhea"},
                           {"oedema", "edema"},
                           {"caecum", "cecum"},
                           {"aetiology", "etiology"},
                           {"paediatric", "pediatric"},
                           {"tumour", "tumor"},
                           {"coloured", "colored"},
                           {"organisation", "organization"},
                           {"organised", "organized"},
                           {"analyse", "analyze"},
                           {"centre", "center"},
                           {"fibres", "fibers"},
                           {"travelling", "traveling"},
                           {"dialogue", "dialog"},
                           {"licence", "license"},
                           {"grey", "gray"},
                           {"ageing", "aging"}}) {
        CAPTURE(row.british);
        CHECK(has_variant(row.british, row.american));
        CHECK(has_variant(row.american, row.british));
    }
}

TEST_CASE("words that are spelt in one way have no variants, and none is the word itself") {
    CHECK(spelling_variants_of("vitamin").empty());
    CHECK(spelling_variants_of("").empty());
    CHECK(spelling_variants_of("ise").empty());
    for (const char* word : {"fulfill", "edema", "haemhem", "tretretre"}) {
        CAPTURE(word);
        CHECK_FALSE(has_variant(word, word));
    }
}

}  // namespace docent::test
