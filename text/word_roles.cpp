// Two closed lists of English words. Function words follow the usual grammatical classes
// (articles, prepositions, conjunctions, pronouns, forms of be and have); negations are left out,
// because "not" and "without" change what a passage says. Question words are what a question is
// asked with: interrogatives, auxiliaries and modals, and what chat puts around them.

#include "text/word_roles.h"

#include <string>
#include <unordered_set>

namespace docent {
namespace {

using WordList = std::unordered_set<std::string_view>;

const WordList& function_words() {
    static const WordList kWords = {
        "a",       "an",    "the",    "this",   "that",    "these",  "those", "of",     "in",
        "on",      "at",    "by",     "for",    "with",    "about",  "into",  "to",     "from",
        "as",      "and",   "or",     "but",    "if",      "than",   "then",  "so",     "because",
        "while",   "i",     "me",     "my",     "mine",    "myself", "we",    "us",     "our",
        "ours",    "you",   "your",   "yours",  "he",      "him",    "his",   "she",    "her",
        "hers",    "it",    "its",    "itself", "they",    "them",   "their", "theirs", "am",
        "is",      "are",   "was",    "were",   "be",      "been",   "being", "has",    "had",
        "having",  "there", "here",   "also",   "such",    "i'm",    "i've",  "you're", "we're",
        "they're", "isn't", "aren't", "wasn't", "weren't", "upon",   "via",   "per",    "s",
        "t",       "etc",   "e.g",    "i.e"};
    return kWords;
}

const WordList& question_words() {
    static const WordList kWords = {
        "what",    "whats",   "which",     "who",      "whom",    "whose",  "when",  "where",
        "wheres",  "why",     "how",       "hows",     "can",     "can't",  "could", "couldn't",
        "do",      "does",    "did",       "don't",    "doesn't", "didn't", "will",  "won't",
        "would",   "should",  "shouldn't", "may",      "might",   "must",   "shall", "have",
        "haven't", "hasn't",  "get",       "gets",     "got",     "much",   "many",  "any",
        "some",    "tell",    "explain",   "please",   "know",    "mean",   "means", "called",
        "happen",  "happens", "make",      "makes",    "need",    "want",   "use",   "used",
        "give",    "take",    "really",    "actually", "just",    "ever",   "like",  "too",
        "vs",      "versus",  "between",   "other"};
    return kWords;
}

}  // namespace

WordRole word_role(std::string_view word) {
    if (function_words().contains(word)) return WordRole::function;
    if (question_words().contains(word)) return WordRole::question;
    return WordRole::content;
}

}  // namespace docent
