#include "indexer/removal_guard.h"

#include <catch2/catch.hpp>

using docent::ArticleFile;
using docent::ArticleHead;
using docent::hold_back_removals;
using docent::RootState;
using docent::UpdatePlan;
using docent::WalkedRoot;

namespace {

// The name of article number `i`; every article has a size of its own.
std::string path_of(std::size_t i) {
    return "a/" + std::to_string(i) + ".md";
}

std::vector<ArticleHead> heads_of(std::size_t number, const std::string& root = "..") {
    std::vector<ArticleHead> heads;
    for (std::size_t i = 0; i < number; ++i) {
        ArticleHead head;
        head.id = root + path_of(i);
        head.root = root;
        head.path = path_of(i);
        head.size_bytes = 100 + i;
        heads.push_back(head);
    }
    return heads;
}

// A root in which the first `gone` of its indexed articles are not found.
WalkedRoot root_without(std::size_t gone, std::size_t indexed, const std::string& root = "..") {
    WalkedRoot walked{root, {}, "/articles"};
    for (std::size_t i = gone; i < indexed; ++i) {
        walked.walk.files.push_back(
            {"/articles", path_of(i), docent::ArticleFormat::markdown, 100 + i, 0});
    }
    return walked;
}

UpdatePlan guarded_plan(const std::vector<WalkedRoot>& walked,
                        const std::vector<ArticleHead>& heads) {
    UpdatePlan plan = plan_update(walked, heads, {}, false);
    hold_back_removals(plan, walked, heads);
    return plan;
}

}  // namespace

TEST_CASE("a removal of more than half of the articles, five at least, is held back") {
    struct Row {
        std::size_t gone;
        std::size_t indexed;
        bool is_held_back;
    };
    for (const Row& row : std::vector<Row>{{1, 100, false},
                                           {50, 100, false},
                                           {51, 100, true},
                                           {4, 5, false},
                                           {5, 6, true},
                                           {5, 10, false}}) {
        INFO(row.gone << " of " << row.indexed);
        const UpdatePlan plan =
            guarded_plan({root_without(row.gone, row.indexed)}, heads_of(row.indexed));
        CHECK(plan.held_back.size() == (row.is_held_back ? row.gone : 0));
        CHECK(plan.removed.size() == (row.is_held_back ? 0 : row.gone));
        CHECK(plan.skipped.size() == (row.is_held_back ? 1 : 0));
    }
}

TEST_CASE("what is held back is told with the folder, the numbers and what to do") {
    const UpdatePlan plan = guarded_plan({root_without(812, 900)}, heads_of(900));
    REQUIRE(plan.skipped.size() == 1);
    CHECK(plan.skipped[0].root == "..");
    CHECK(plan.skipped[0].path == "/articles");
    CHECK(plan.skipped[0].reason ==
          "812 of its 900 articles are no longer there or cannot be read, they stay in the index; "
          "if that is meant "
          "run `docent index --prune`, otherwise check that the disk is mounted");
}

TEST_CASE("the few articles of a root that is empty or missing are held back too") {
    for (const RootState state : {RootState::empty, RootState::missing}) {
        WalkedRoot root = root_without(2, 2);
        root.walk.root_state = state;
        const UpdatePlan plan = guarded_plan({root}, heads_of(2));
        CHECK(plan.held_back.size() == 2);
        CHECK(plan.removed.empty());
        CHECK(plan.skipped.size() == 1);
    }
    WalkedRoot new_folder = root_without(0, 0);
    new_folder.walk.root_state = RootState::empty;
    CHECK(guarded_plan({new_folder}, {}).skipped.empty());
}

TEST_CASE("articles that were moved are not held back") {
    WalkedRoot root = root_without(9, 10);
    for (std::size_t i = 0; i < 8; ++i) {
        root.walk.files.push_back(
            {"/articles", "new/" + path_of(i), docent::ArticleFormat::markdown, 100 + i, 0});
    }
    CHECK(guarded_plan({root}, heads_of(10)).removed.size() == 9);
    root.walk.files.resize(3);
    CHECK(guarded_plan({root}, heads_of(10)).held_back.size() == 9);
}

TEST_CASE("articles that the rules leave out are not held back") {
    WalkedRoot root = root_without(10, 10);
    root.walk.left_out = {"a"};
    CHECK(guarded_plan({root}, heads_of(10)).removed.size() == 10);
}

TEST_CASE("articles that cannot be read, or are behind a link that leads nowhere, are held back") {
    WalkedRoot root = root_without(9, 10);
    for (std::size_t i = 0; i < 9; ++i) root.walk.skipped.push_back({path_of(i), "it is closed"});
    CHECK(guarded_plan({root}, heads_of(10)).held_back.size() == 9);
    root.walk.skipped = {{"a", "it is a link that leads nowhere"}};
    CHECK(guarded_plan({root}, heads_of(10)).held_back.size() == 9);
}

TEST_CASE("each root is judged for itself") {
    std::vector<ArticleHead> heads = heads_of(10);
    const std::vector<ArticleHead> others = heads_of(100, "/other");
    heads.insert(heads.end(), others.begin(), others.end());
    const UpdatePlan plan =
        guarded_plan({root_without(9, 10), root_without(9, 100, "/other")}, heads);
    CHECK(plan.held_back.size() == 9);
    CHECK(plan.held_back[0].root == "..");
    CHECK(plan.removed.size() == 9);
    CHECK(plan.removed[0].root == "/other");
}
