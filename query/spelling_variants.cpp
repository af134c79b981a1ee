// A table of pairs of letters, British first, with where in a word they stand. Each is tried both
// ways at each place where it fits.

#include "query/spelling_variants.h"

#include <algorithm>
#include <array>

namespace docent {
namespace {

constexpr std::size_t kMinLetters = 4;

enum class Place { anywhere, beginning, ending };

struct Pair {
    Place place;
    std::string_view british;
    std::string_view american;
};

constexpr std::array kPairs = {Pair{Place::anywhere, "haem", "hem"},
                               Pair{Place::anywhere, "aemi", "emi"},
                               Pair{Place::anywhere, "paed", "ped"},
                               Pair{Place::anywhere, "faec", "fec"},
                               Pair{Place::anywhere, "gynaec", "gynec"},
                               Pair{Place::anywhere, "caes", "ces"},
                               Pair{Place::anywhere, "caec", "cec"},
                               Pair{Place::beginning, "aetio", "etio"},
                               Pair{Place::anywhere, "aesth", "esth"},
                               Pair{Place::anywhere, "oedem", "edem"},
                               Pair{Place::anywhere, "oestr", "estr"},
                               Pair{Place::anywhere, "oesoph", "esoph"},
                               Pair{Place::anywhere, "rrhoea", "rrhea"},
                               Pair{Place::anywhere, "foet", "fet"},
                               Pair{Place::anywhere, "pnoea", "pnea"},
                               Pair{Place::anywhere, "coeliac", "celiac"},
                               Pair{Place::anywhere, "manoeuv", "maneuv"},
                               Pair{Place::anywhere, "isation", "ization"},
                               Pair{Place::anywhere, "yse", "yze"},
                               Pair{Place::anywhere, "sulph", "sulf"},
                               Pair{Place::anywhere, "avour", "avor"},
                               Pair{Place::anywhere, "olour", "olor"},
                               Pair{Place::anywhere, "umour", "umor"},
                               Pair{Place::anywhere, "abour", "abor"},
                               Pair{Place::anywhere, "eighbour", "eighbor"},
                               Pair{Place::anywhere, "onour", "onor"},
                               Pair{Place::anywhere, "arbour", "arbor"},
                               Pair{Place::anywhere, "igour", "igor"},
                               Pair{Place::anywhere, "ehaviour", "ehavior"},
                               Pair{Place::anywhere, "mould", "mold"},
                               Pair{Place::anywhere, "plough", "plow"},
                               Pair{Place::anywhere, "ageing", "aging"},
                               Pair{Place::anywhere, "grey", "gray"},
                               Pair{Place::anywhere, "jewell", "jewel"},
                               Pair{Place::beginning, "tyre", "tire"},
                               Pair{Place::beginning, "aluminium", "aluminum"},
                               Pair{Place::beginning, "cheque", "check"},
                               Pair{Place::beginning, "draught", "draft"},
                               Pair{Place::beginning, "sceptic", "skeptic"},
                               Pair{Place::beginning, "programme", "program"},
                               Pair{Place::ending, "ise", "ize"},
                               Pair{Place::ending, "ised", "ized"},
                               Pair{Place::ending, "ises", "izes"},
                               Pair{Place::ending, "ising", "izing"},
                               Pair{Place::ending, "tre", "ter"},
                               Pair{Place::ending, "tres", "ters"},
                               Pair{Place::ending, "ogue", "og"},
                               Pair{Place::ending, "ogues", "ogs"},
                               Pair{Place::ending, "bre", "ber"},
                               Pair{Place::ending, "bres", "bers"},
                               Pair{Place::ending, "ence", "ense"},
                               Pair{Place::ending, "elling", "eling"},
                               Pair{Place::ending, "elled", "eled"},
                               Pair{Place::ending, "eller", "eler"},
                               Pair{Place::ending, "uelling", "ueling"},
                               Pair{Place::ending, "ilment", "illment"},
                               Pair{Place::ending, "ulfil", "ulfill"}};

bool fits(Place place, std::string_view word, std::size_t at, std::size_t size) {
    switch (place) {
        case Place::anywhere:
            return true;
        case Place::beginning:
            return at == 0;
        case Place::ending:
            return at + size == word.size();
    }
    return false;
}

void add_variants(std::string_view word, Place place, std::string_view from, std::string_view to,
                  std::vector<std::string>& variants) {
    for (std::size_t at = word.find(from); at != word.npos; at = word.find(from, at + 1)) {
        const bool is_so_already = to.size() > from.size() && word.substr(at).starts_with(to);
        if (is_so_already || !fits(place, word, at, from.size())) continue;
        std::string variant(word);
        variant.replace(at, from.size(), to);
        if (std::find(variants.begin(), variants.end(), variant) == variants.end()) {
            variants.push_back(std::move(variant));
        }
    }
}

}  // namespace

std::vector<std::string> spelling_variants_of(std::string_view word) {
    std::vector<std::string> variants;
    if (word.size() < kMinLetters) return variants;
    for (const Pair& pair : kPairs) {
        add_variants(word, pair.place, pair.british, pair.american, variants);
        add_variants(word, pair.place, pair.american, pair.british, variants);
    }
    return variants;
}

}  // namespace docent
