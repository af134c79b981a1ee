// Snowball's stemmers come with Xapian; this is the one file outside store/ that includes it.

#include "text/stemmer.h"

#include <xapian.h>

#include <algorithm>

#include "text/light_stemmers.h"

namespace docent {

struct Stemmer::Snowball {
    Xapian::Stem stem;
};

Stemmer::Stemmer(std::string_view language) : snowball_(std::make_unique<Snowball>()) {
    if (language == "el") {
        light_ = light_greek_stem;
    } else if (language == "hi") {
        light_ = light_hindi_stem;
    }
    try {
        snowball_->stem = Xapian::Stem(std::string(language));
    } catch (const Xapian::InvalidArgumentError&) {
        snowball_->stem = Xapian::Stem();  // leaves words as they are
    }
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(const std::string& word) const {
    const bool has_digit =
        std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (has_digit) return word;
    return light_ != nullptr ? light_(word) : snowball_->stem(word);
}

}  // namespace docent
