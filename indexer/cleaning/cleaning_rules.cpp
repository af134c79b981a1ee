// The order matters where one line could be of two kinds: the rule that takes the lines below a
// label with it is asked before those that know the label alone.

#include "indexer/cleaning/cleaning_rules.h"

#include <array>

namespace docent {
namespace {

constexpr std::array kRules =
    std::to_array<CleaningRule>({{"skip_link", skip_link},
                                 {"breadcrumbs", breadcrumbs},
                                 {"reading_time", reading_time},
                                 {"table_of_contents", table_of_contents},
                                 {"date_label", date_label},
                                 {"empty_reference_list", empty_reference_list},
                                 {"read_more", read_more},
                                 {"share_line", share_line},
                                 {"newsletter", newsletter},
                                 {"comment_form", comment_form},
                                 {"cookie_notice", cookie_notice},
                                 {"advertisement", advertisement},
                                 {"login_line", login_line},
                                 {"page_tool", page_tool},
                                 {"image_credit", image_credit},
                                 {"copyright_line", copyright_line},
                                 {"category_label", category_label}});

}  // namespace

std::span<const CleaningRule> cleaning_rules() {
    return kRules;
}

}  // namespace docent
