// The names are words of the documented JSON: they stay as they are.

#include "query/kind_names.h"

namespace docent {

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::answered:
            return "answered";
        case Verdict::unsure:
            return "unsure";
        case Verdict::not_here:
            return "not_here";
    }
    return "";
}

std::string_view name_of(BlockKind kind) {
    switch (kind) {
        case BlockKind::heading:
            return "heading";
        case BlockKind::paragraph:
            return "paragraph";
        case BlockKind::list_item:
            return "list_item";
        case BlockKind::quote:
            return "quote";
        case BlockKind::code:
            return "code";
        case BlockKind::table_row:
            return "table_row";
        case BlockKind::question:
            return "question";
        case BlockKind::disclaimer:
            return "disclaimer";
    }
    return "";
}

std::string_view name_of(FragmentKind kind) {
    switch (kind) {
        case FragmentKind::plain:
            return "plain";
        case FragmentKind::match:
            return "match";
        case FragmentKind::answer:
            return "answer";
    }
    return "";
}

}  // namespace docent
