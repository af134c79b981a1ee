// The longest ending that leaves enough letters is taken off. All letters of both scripts have the
// same number of bytes, so lengths are told from bytes.

#include "text/light_stemmers.h"

#include <array>

namespace docent {
namespace {

constexpr std::size_t kGreekLetterBytes = 2;
constexpr std::size_t kHindiLetterBytes = 3;

// Endings of nouns and adjectives, then of verbs; with sigma as case folding leaves it.
constexpr auto kGreekEndings = std::to_array<std::string_view>(
    {"ματων",  "ματοσ", "οτητασ", "οτητεσ", "οτητων", "οτητα", "ματα",  "ουδεσ",  "ουδων",  "εων",
     "εωσ",    "εισ",   "ουσ",    "ιων",    "ιου",    "ιουσ",  "ιεσ",   "ιασ",    "οσ",     "ου",
     "ον",     "οι",    "ων",     "ασ",     "εσ",     "ησ",    "ισ",    "ην",     "αν",     "ια",
     "ιο",     "μα",    "η",      "α",      "ο",      "ε",     "ι",     "υ",      "ηθηκαν", "ηθηκε",
     "θηκαν",  "θηκε",  "ησουν",  "ησαν",   "ησε",    "ησει",  "ηθει",  "ουσαν",  "ουσε",   "ουσα",
     "ονταν",  "οταν",  "ονται",  "εται",   "ουνται", "ειται", "αται",  "ουμε",   "ετε",    "ουν",
     "ανε",    "αμε",   "ατε",    "ει",     "ω",      "ωντασ", "οντασ", "ωμενοσ", "ομενοσ", "ησεισ",
     "ησουμε", "ανται", "ιεται",  "ουμαι"});

constexpr auto kHindiEndings = std::to_array<std::string_view>(
    {"ाएंगी", "ाएंगे", "ाऊंगी", "ाऊंगा", "ाइयाँ", "ाइयों", "ाइयां", "ाएगी", "ाएगा", "ाओगी", "ाओगे",
     "एंगी",  "ेंगी",  "एंगे",   "ेंगे",    "ूंगी",   "ूंगा",   "ातीं",  "नाओं",  "नाएं",  "ताओं",  "ताएं",
     "ियाँ",  "ियों", "ियां",  "ाकर",  "ाइए",  "ाईं",   "ाया",  "ेगी",   "ेगा",   "ोगी",  "ोगे",
     "ाने",   "ाना", "ाते",   "ाती",  "ाता",  "तीं",   "ाओं",   "ाएं",   "ुओं",    "ुएं",    "ुआं",
     "कर",   "ाओ",  "िए",   "ाई",   "ाए",   "ने",    "नी",   "ना",   "ते",    "ीं",    "ती",
     "ता",   "ाँ",   "ां",    "ों",    "ें",     "ो",    "े",     "ू",     "ु",     "ी",    "ि",
     "ा",    "ियो", "ीयों",  "ाएँ",   "ेंगें",    "ीय",   "ियत",  "ाव",   "ावट"});

template <std::size_t kSize>
std::string without_ending(std::string_view word,
                           const std::array<std::string_view, kSize>& endings,
                           std::size_t min_bytes) {
    std::size_t longest = 0;
    for (const std::string_view ending : endings) {
        const bool fits = word.size() >= ending.size() + min_bytes && word.ends_with(ending);
        if (fits && ending.size() > longest) longest = ending.size();
    }
    return std::string(word.substr(0, word.size() - longest));
}

}  // namespace

std::string light_greek_stem(std::string_view word) {
    return without_ending(word, kGreekEndings, 3 * kGreekLetterBytes);
}

std::string light_hindi_stem(std::string_view word) {
    return without_ending(word, kHindiEndings, 2 * kHindiLetterBytes);
}

}  // namespace docent
