// A block is judged sentence by sentence. An act is a sentence in which a text speaks of itself and
// says what it is not for, or that its makers earn or do not answer for something; an escort is a
// sentence that says nothing of its own but often stands beside one ("Always seek the advice of
// your physician with any questions ..."). A disclaimer has an act, or stands below a heading that
// says so, and has no sentence that is neither. Only blocks with a word that every act has are
// split into sentences at all.

#include "indexer/cleaning/disclaimers.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/cleaning/article_lines.h"
#include "text/sentence_splitter.h"

namespace docent {
namespace {

constexpr std::size_t kMaxWords = 250;

bool is_disclaimer_label(std::string_view label) {
    return is_one_of(label, {"disclaimer", "disclaimers", "medical disclaimer", "legal disclaimer",
                             "health disclaimer", "general disclaimer", "affiliate disclaimer",
                             "affiliate disclosure", "disclosure", "advertising disclosure",
                             "legal notice", "limitation of liability"});
}

// Does the sentence speak of the text it stands in, or of the site?
bool speaks_of_itself(std::string_view sentence) {
    return holds_one_of(sentence, {"this article",
                                   "these articles",
                                   "our articles",
                                   "this information",
                                   "the information",
                                   "any information",
                                   "all information",
                                   "this content",
                                   "the content",
                                   "our content",
                                   "all content",
                                   "this page",
                                   "these pages",
                                   "this site",
                                   "this web",
                                   "our site",
                                   "our website",
                                   "the site",
                                   "the website",
                                   "this blog",
                                   "this post",
                                   "this guide",
                                   "this material",
                                   "these materials",
                                   "the material",
                                   "this document",
                                   "this publication",
                                   "this book",
                                   "this video",
                                   "this podcast",
                                   "this newsletter",
                                   "the text",
                                   "this text",
                                   "this fact sheet",
                                   "this leaflet",
                                   "this handout",
                                   "these statements",
                                   "this product",
                                   "information provided",
                                   "information contained",
                                   "contents of",
                                   "materials on"});
}

bool names_advice(std::string_view text) {
    return holds_one_of(text, {"advice", "diagnosis", "treatment", "care", "consultation",
                               "judgment", "judgement", "counsel", "opinion"});
}

// "is not intended as a substitute for professional medical advice"
bool denies_being_advice(std::string_view sentence) {
    const std::size_t substitute = sentence.find("substitute for");
    if (substitute != std::string_view::npos) {
        const std::string_view before = sentence.substr(0, substitute);
        const bool is_denied = holds_one_of(before, {"not ", "never ", "no ", "n't "});
        return is_denied && names_advice(sentence.substr(substitute));
    }
    for (const std::string_view denial :
         {"not replace ", "not intended to replace ", "not constitute ", "not intended as ",
          "not intended to be ", "not meant as ", "not meant to be ", "not provide ", "not offer ",
          "not be taken as ", "not be construed as ", "not be considered ", "not to be taken as ",
          "not be used as ", "not be relied ", "does not give ", "not a replacement for "}) {
        const std::size_t at = sentence.find(denial);
        if (at == std::string_view::npos) continue;
        const std::string_view rest = sentence.substr(at + denial.size(), 100);
        if (holds_one_of(rest, {"medical", "professional", "legal", "financial", "investment",
                                "tax ", "health advice", "doctor", "physician"}) &&
            (names_advice(rest) || holds_one_of(rest, {"doctor", "physician", "professional"}))) {
            return true;
        }
    }
    return false;
}

bool limits_purpose(std::string_view sentence) {
    return holds_one_of(
        sentence,
        {"for informational purposes", "for information purposes", "for general information",
         "for informational use", "for educational purposes", "for information only",
         "for informational and educational", "for educational and informational",
         "for educational use only", "for general informational", "for general educational",
         "informational purposes only", "educational purposes only"});
}

bool denies_liability(std::string_view sentence) {
    const bool has_act = holds_one_of(
        sentence, {"no responsibility", "no liability", "not responsible for", "not be responsible",
                   "not liable", "not be liable", "held responsible", "held liable",
                   "disclaim any liab", "disclaims any liab", "disclaim all liab",
                   "disclaims all liab", "disclaims any responsib", "disclaim any responsib",
                   "disclaims all warrant", "disclaims any warrant", "any liability"});
    const bool has_object = holds_one_of(
        sentence, {"error", "damage", "loss", "consequence", "action", "accuracy", "omission",
                   "injury", "arising", "use of", "misuse", "content", "information"});
    const bool is_own = speaks_of_itself(sentence) ||
                        starts_with_one_of(sentence, {"we ", "the author", "the publisher",
                                                      "the editors", "neither "});
    return has_act && has_object && is_own;
}

bool tells_earnings(std::string_view sentence) {
    if (sentence.starts_with("as an amazon associate")) return true;
    const bool is_ours = holds_one_of(sentence, {"we may ", "we earn", "we receive", "we get ",
                                                 "i may ", "i earn", "i receive", "i get "});
    return (is_ours && holds_one_of(sentence, {"commission", "referral fee", "affiliate"})) ||
           (holds_one_of(sentence, {"affiliate link"}) && speaks_of_itself(sentence));
}

bool is_act(std::string_view sentence, bool is_about_itself) {
    if (tells_earnings(sentence) || denies_liability(sentence)) return true;
    if (is_one_of(without_signs(sentence),
                  {"not medical advice", "this is not medical advice",
                   "this is not financial advice", "this is not legal advice"})) {
        return true;
    }
    if (sentence.find("not been evaluated by the food and drug") != std::string_view::npos ||
        sentence.find("not intended to diagnose, treat, cure") != std::string_view::npos) {
        return speaks_of_itself(sentence);
    }
    const bool opens =
        starts_with_one_of(sentence, {"for informational", "for educational",
                                      "for general information", "for information purposes"});
    return (is_about_itself && (denies_being_advice(sentence) || limits_purpose(sentence))) ||
           (opens && limits_purpose(sentence));
}

bool names_professional(std::string_view sentence) {
    return holds_one_of(
        sentence, {"doctor", "physician", "professional", "provider", "pharmacist", "dietitian",
                   "specialist", "lawyer", "attorney", "adviser", "advisor", "gp "});
}

bool calls_for_advice(std::string_view sentence) {
    return starts_with_one_of(
        sentence,
        {"always consult ", "always seek ", "always ask ", "always talk to ", "always speak to ",
         "always speak with ", "always check with ", "please consult ", "please seek ",
         "please always consult ", "please speak ", "please talk to ", "you should always consult ",
         "consult your ", "consult with ", "consult a ", "talk to your ", "seek the advice of "});
}

// "Always consult your doctor before starting any new supplement."
bool is_general_call(std::string_view sentence) {
    if (!starts_with_one_of(sentence, {"always ", "please "}) || !calls_for_advice(sentence) ||
        !names_professional(sentence)) {
        return false;
    }
    const std::size_t before = std::min(sentence.find(" before "), sentence.find(" prior to "));
    const std::string_view rest =
        before == std::string_view::npos ? std::string_view() : sentence.substr(before);
    return holds_one_of(rest, {" any ", " a new ", " new ", " changes to ", " this information"}) ||
           holds_one_of(sentence, {"with any questions", "regarding any questions",
                                   "about any questions", "any questions you may have"});
}

bool is_escort(std::string_view sentence) {
    if (is_disclaimer_label(without_signs(sentence)) || is_general_call(sentence)) return true;
    if (calls_for_advice(sentence) && names_professional(sentence)) return true;
    return (holds_one_of(sentence, {"never disregard", "do not disregard"}) &&
            holds_one_of(sentence, {"advice"})) ||
           (starts_with_one_of(sentence, {"if you think you", "if you have a medical emergency",
                                          "in case of emergency", "in an emergency"}) &&
            holds_one_of(sentence, {"emergency"})) ||
           (holds_one_of(sentence, {"reliance", "rely on"}) && speaks_of_itself(sentence)) ||
           (holds_one_of(sentence, {"at your own risk", "endorse", "guarantee", "warrant",
                                    "no additional cost", "no extra cost"}) &&
            (speaks_of_itself(sentence) || starts_with_one_of(sentence, {"we ", "this "})));
}

// Has the text a word without which there is no act, no escort?
bool may_disclaim(std::string_view text) {
    return holds_one_of(text, {"advice", "informational", "information", "substitute", "purposes",
                               "consult", "liab", "responsib", "commission", "affiliate",
                               "associate", "evaluated", "not intended", "always "});
}

// "disclaimer: this article ..." gives "this article ..."
std::string_view without_label(std::string_view sentence) {
    const std::size_t colon = sentence.find(": ");
    if (colon == std::string_view::npos) return sentence;
    const std::string_view label = without_signs(sentence.substr(0, colon));
    const bool is_label =
        is_disclaimer_label(label) ||
        is_one_of(label, {"note", "please note", "important", "important note", "notice"});
    return is_label ? sentence.substr(colon + 2) : sentence;
}

bool is_disclaimer(const Line& line, std::string_view original, bool is_announced,
                   const SentenceSplitter& splitter) {
    if (line.words > kMaxWords || !may_disclaim(line.text)) return false;
    bool has_act = is_announced;
    bool is_about_itself = is_announced;
    for (const ByteSpan& span : splitter.split(original)) {
        const std::string text = comparable_text(original.substr(span.begin, span.size()));
        const std::string_view sentence = without_label(text);
        is_about_itself = is_about_itself || speaks_of_itself(sentence);
        if (is_act(sentence, is_about_itself) || is_general_call(sentence)) {
            has_act = true;
        } else if (!is_escort(sentence)) {
            return false;
        }
    }
    return has_act;
}

}  // namespace

std::vector<bool> find_disclaimers(const std::vector<RawBlock>& blocks) {
    const ArticleLines article(blocks);
    const SentenceSplitter splitter;
    std::vector<bool> found(blocks.size());
    bool is_announced = false;
    bool has_other_text = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Line& line = article.all()[i];
        if (is_heading(line)) {
            is_announced = is_disclaimer_label(line.label);
            continue;
        }
        const bool may_be = line.kind == BlockKind::paragraph || line.kind == BlockKind::quote ||
                            line.kind == BlockKind::list_item;
        found[i] = may_be && is_disclaimer(line, blocks[i].text, is_announced, splitter);
        has_other_text = has_other_text || !found[i];
    }
    if (!has_other_text) found.assign(blocks.size(), false);
    return found;
}

}  // namespace docent
