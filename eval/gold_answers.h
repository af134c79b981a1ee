#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace docent {

/// What a collection says of the answers to its questions.
struct GoldAnswers {
    /// The answers that are right, by question; any of them will do.
    std::unordered_map<std::string, std::vector<std::string>> right;
    std::unordered_set<std::string> impossible;  ///< questions that have no answer
};

/// Reads right answers: JSON lines with `_id` and `answers` (texts or numbers) or, true,
/// `impossible`. Questions without answers that are not said to be impossible are left out.
/// Throws: Error(unreadable); Error(usage) that names the line when it is malformed or repeats an
/// id, and when nothing is said of any question.
GoldAnswers read_gold_answers(const std::filesystem::path& file);

/// Answers with more words than this are whole sentences that may be marked in part.
inline constexpr std::size_t kLongGoldWords = 30;

/// Words of a long answer that have to be marked, at least, where not all of it is.
inline constexpr std::size_t kMinPartWords = 20;

/// Tells whether `text` gives one of the answers: holds it as it is, whatever the case, the width
/// of the characters, ASCII punctuation and white space, and not as a part of a longer ASCII word
/// or number. An answer of more than kLongGoldWords words is also given where the text is a part of
/// it of kMinPartWords words or more.
///
/// Takes: valid UTF-8.
bool gives_answer(std::string_view text, const std::vector<std::string>& answers);

}  // namespace docent
