// A binary search over the bytes of the table: wherever it lands, the line around it is compared.

#include "query/word_forms.h"

#include "query/word_forms_table.h"

namespace docent {

std::string_view word_forms_of(std::string_view stem) {
    const std::string_view table = kWordFormsTable;
    std::size_t begin = 0;  // of the lines that are left
    std::size_t end = table.size();
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        const std::size_t before = middle == 0 ? table.npos : table.rfind('\n', middle - 1);
        const std::size_t line_begin = before == table.npos || before < begin ? begin : before + 1;
        const std::size_t line_end = table.find('\n', line_begin);
        const std::string_view line = table.substr(line_begin, line_end - line_begin);
        const std::size_t blank = line.find(' ');
        const std::string_view found = line.substr(0, blank);
        if (found == stem) return blank == line.npos ? "" : line.substr(blank + 1);
        if (found < stem) {
            begin = line_end + 1;
        } else {
            end = line_begin;
        }
    }
    return "";
}

}  // namespace docent
