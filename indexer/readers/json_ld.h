#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace docent {

/// What a page says of its article in schema.org's words. Texts are without markup; every field may
/// be empty.
struct JsonLd {
    struct Question {
        std::string question;
        std::string answer;
    };

    std::string headline;
    std::string author;
    std::string published;  ///< as the page writes it
    std::string updated;
    std::string reviewed;
    std::string language;
    std::string url;
    std::vector<Question> questions;  ///< of an FAQ, at most 200
};

/// Reads one `application/ld+json` script and fills the fields of `known` that are still empty; the
/// article comes before the web page that it is on.
///
/// Takes: valid UTF-8. What is longer than 1 MB, nested deeper than 30 levels or no JSON is
/// ignored.
void read_json_ld(std::string_view script, JsonLd& known);

}  // namespace docent
