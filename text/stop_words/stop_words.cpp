#include "text/stop_words/stop_words.h"

namespace docent {

bool holds_word(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const std::size_t end = list.find(' ');
        if (list.substr(0, end) == word) return true;
        if (end == std::string_view::npos) break;
        list.remove_prefix(end + 1);
    }
    return false;
}

}  // namespace docent
