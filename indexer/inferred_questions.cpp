// A web page whose questions unfold by a click often keeps only the answers when it is copied. A
// paragraph that says yes or no answers a question wherever it stands, unless one stands before it.
// Other statements are taken for answers only directly under the heading of a FAQ, or among
// paragraphs that say yes or no.

#include "indexer/inferred_questions.h"

#include <string_view>

#include "indexer/answered_question.h"
#include "indexer/frequent_questions.h"
#include "indexer/sections.h"
#include "text/sentence_ends.h"

namespace docent {
namespace {

// The beginning of an answer that says what it says: its first sentence, with the next one where
// the first is just "Yes.".
std::string_view beginning_of(std::string_view answer, const SentenceSplitter& sentences) {
    constexpr std::size_t kYesOrNo = 4;  // bytes of "Yes."
    constexpr std::size_t kEnough = 2 * kMostSentenceBytes;
    std::size_t end = answer.size();
    if (end > kEnough) {  // sentences end at blanks
        end = answer.rfind(' ', kEnough);
        if (end == std::string_view::npos) return {};
    }
    const std::vector<ByteSpan> spans = sentences.split(answer.substr(0, end));
    if (spans.empty()) return {};
    const bool is_alone = spans[0].size() <= kYesOrNo && spans.size() > 1;
    return answer.substr(spans[0].begin, spans[is_alone ? 1 : 0].end - spans[0].begin);
}

bool begins_with_yes_or_no(std::string_view text) {
    return text.starts_with("Yes") || text.starts_with("No");
}

// What the answers of one section were asked, given to `take` with the block.
template <typename Take>
void infer_from(const Section& section, const SentenceSplitter& sentences, Take take) {
    const std::string_view heading =
        section.headings.empty() ? "" : std::string_view(section.headings.back()->text);
    if (ends_in_question_mark(heading)) return;
    const bool is_faq = names_questions(heading) || says_yes_and_no(section);
    const Block* before = nullptr;
    for (const Block& block : section.blocks) {
        if (block.kind == BlockKind::question) return;
        const bool follows = before != nullptr &&
                             (ends_in_question_mark(before->text) || ends_in_colon(before->text));
        before = &block;
        if (block.kind != BlockKind::paragraph || follows) continue;
        if (!is_faq && !begins_with_yes_or_no(block.text)) continue;
        const std::string_view answer = beginning_of(block.text, sentences);
        if (ends_in_question_mark(answer)) continue;
        std::string question = yes_no_question(answer);
        if (question.empty() && is_faq) question = open_question(answer);
        if (!question.empty()) take(block, std::move(question));
    }
}

}  // namespace

std::vector<std::vector<std::string>> inferred_questions(const Document& document,
                                                         const std::vector<Passage>& passages,
                                                         const SentenceSplitter& sentences) {
    std::vector<std::vector<std::string>> inferred(passages.size());
    if (document.language != "en") return inferred;
    std::size_t i = 0;
    for (const Section& section : sections_of(document)) {
        infer_from(section, sentences, [&](const Block& block, std::string question) {
            while (i < passages.size() && passages[i].end_byte <= block.begin_byte) ++i;
            if (i < passages.size() && passages[i].begin_byte <= block.begin_byte) {
                inferred[i].push_back(std::move(question));
            }
        });
    }
    return inferred;
}

}  // namespace docent
