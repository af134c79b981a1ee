// Items of all depths are in one list, indented by a class: a deeper item is not always inside one
// that is less deep, because a passage can begin in the middle of a list.

#include "web/list_html.h"

namespace docent {

ListKind list_kind_of(const ListMarker& marker) {
    return marker.number ? ListKind::numbers : ListKind::bullets;
}

void change_list(Html& html, ListKind& open, ListKind next) {
    if (next == open) return;
    if (open == ListKind::numbers) {
        html << "</ol>\n";
    } else if (open != ListKind::none) {
        html << "</ul>\n";
    }
    if (next == ListKind::bullets) html << "<ul>\n";
    if (next == ListKind::numbers) html << "<ol>\n";
    if (next == ListKind::rows) html << "<ul class=\"rows\">\n";
    open = next;
}

Html item_tag(const ListMarker& marker) {
    Html html;
    html << "<li dir=\"auto\"";
    if (marker.number) html << " value=\"" << *marker.number << "\"";
    if (marker.depth > 0) html << " class=\"depth-" << marker.depth << "\"";
    return html << ">";
}

}  // namespace docent
