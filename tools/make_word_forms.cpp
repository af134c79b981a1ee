// Makes the table of query/word_forms.h from WordNet's database files (format: wndb(5WN)): words
// that are derived from each other, adjectives and the nouns that they pertain to, and irregular
// forms. Words that the stemmer brings together anyway are left out. The table is a C++ source of
// lines "stem word word...", sorted, that is compiled into the program.
//
// usage: make_word_forms WORDNET_FOLDER OUTPUT

#include <algorithm>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "text/term_analyzer.h"

namespace docent {
namespace {

constexpr std::size_t kMinLetters = 3;

bool is_plain_word(const std::string& word) {
    return word.size() >= kMinLetters &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::ifstream opened(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path + "; install wordnet-base");
    return file;
}

// A set of words that share a meaning, and its links from one of them to one of another set.
struct Synset {
    struct Link {
        std::size_t from;       // index into `words`
        std::string to_synset;  // part of speech and offset
        std::size_t to;
    };
    std::vector<std::string> words;
    std::vector<Link> links;
};

std::string lower(std::string word) {
    word.erase(std::min(word.find('('), word.size()));  // "afraid(p)"
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return word;
}

std::string synset_name(std::string part_of_speech, const std::string& offset) {
    if (part_of_speech == "s") part_of_speech = "a";  // satellites are among the adjectives
    return part_of_speech + offset;
}

// A line of data.noun and its like: offset, file number, part of speech, words with their sense
// numbers, pointers, gloss.
std::pair<std::string, Synset> synset_from(const std::string& line) {
    std::istringstream fields(line);
    std::string offset, skipped, part_of_speech, word, symbol, target, target_part, ends;
    std::size_t count = 0;
    fields >> offset >> skipped >> part_of_speech >> std::hex >> count >> std::dec;
    Synset synset;
    for (std::size_t i = 0; i < count && fields >> word >> skipped; ++i) {
        synset.words.push_back(lower(word));
    }
    fields >> count;
    for (std::size_t i = 0; i < count && fields >> symbol >> target >> target_part >> ends; ++i) {
        const bool is_derivation = symbol == "+" || symbol == "\\";
        const std::uint64_t from = std::stoul(ends.substr(0, 2), nullptr, 16);
        const std::uint64_t to = std::stoul(ends.substr(2), nullptr, 16);
        if (!is_derivation || from == 0 || to == 0) continue;
        synset.links.push_back({from - 1, synset_name(target_part, target), to - 1});
    }
    if (!fields) throw std::runtime_error("not a line of WordNet: " + line);
    return {synset_name(part_of_speech, offset), std::move(synset)};
}

class WordForms {
  public:
    void add(const std::string& a, const std::string& b) {
        if (!is_plain_word(a) || !is_plain_word(b)) return;
        const std::string stem_a = stem_of(a);
        const std::string stem_b = stem_of(b);
        if (stem_a == stem_b) return;
        forms_[stem_a].emplace(stem_b, b);
        forms_[stem_b].emplace(stem_a, a);
    }

    void write(std::ostream& out) const {
        out << "// Made from WordNet 3.0, Copyright 2006 by Princeton University.\n"
               "#include \"query/word_forms_table.h\"\n\nnamespace docent {\n\n"
               "const std::string_view kWordFormsTable = R\"forms(\n";
        for (const auto& [stem, words] : forms_) {
            out << stem;
            for (const auto& [ignored, word] : words) out << ' ' << word;
            out << '\n';
        }
        out << ")forms\";\n\n}  // namespace docent\n";
    }

  private:
    std::string stem_of(const std::string& word) const {
        const std::vector<Term> terms = analyzer_.analyze(word);
        return terms.size() == 1 ? terms.front().stem : word;
    }

    TermAnalyzer analyzer_;
    std::map<std::string, std::map<std::string, std::string>> forms_;  // stem: stem, a word of it
};

void add_derivations(const std::string& folder, WordForms& forms) {
    std::map<std::string, Synset> synsets;
    for (const char* part : {"noun", "verb", "adj", "adv"}) {
        std::ifstream file = opened(folder + "/data." + part);
        for (std::string line; std::getline(file, line);) {
            if (!line.starts_with("  ")) synsets.insert(synset_from(line));  // the licence
        }
    }
    for (const auto& [name, synset] : synsets) {
        for (const Synset::Link& link : synset.links) {
            forms.add(synset.words.at(link.from), synsets.at(link.to_synset).words.at(link.to));
        }
    }
}

// Lines of an inflected form and the forms that it may come from.
void add_irregular_forms(const std::string& folder, WordForms& forms) {
    for (const char* part : {"noun", "verb"}) {
        std::ifstream file = opened(folder + "/" + part + ".exc");
        for (std::string line; std::getline(file, line);) {
            std::istringstream words(line);
            std::string inflected;
            words >> inflected;
            for (std::string base; words >> base;) forms.add(inflected, base);
        }
    }
}

int make(const std::string& folder, const std::string& output) {
    WordForms forms;
    add_derivations(folder, forms);
    add_irregular_forms(folder, forms);
    std::ofstream out(output);
    forms.write(out);
    out.close();
    if (!out) throw std::runtime_error("cannot write " + output);
    return 0;
}

}  // namespace
}  // namespace docent

int main(int argc, char** argv) {
    try {
        if (argc == 3) return docent::make(argv[1], argv[2]);
        std::cerr << "usage: make_word_forms WORDNET_FOLDER OUTPUT\n";
        return 2;
    } catch (const std::exception& error) {
        std::cerr << "make_word_forms: " << error.what() << '\n';
        return 1;
    }
}
