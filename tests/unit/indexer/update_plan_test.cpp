#include "indexer/update_plan.h"

#include <catch2/catch.hpp>

#include "indexer/file_time.h"

using docent::ArticleFile;
using docent::ArticleHead;
using docent::is_settled;
using docent::kNsPerSecond;
using docent::plan_update;
using docent::SkippedFile;
using docent::UpdatePlan;
using docent::WalkedRoot;

namespace {

constexpr std::int64_t kSaved = 1000 * kNsPerSecond + 1;
constexpr std::int64_t kIndexed = 2000 * kNsPerSecond;

ArticleFile found(const std::string& path, std::uint64_t size = 10, std::int64_t time = kSaved) {
    return {"/articles", path, docent::ArticleFormat::markdown, size, time};
}

ArticleHead indexed(const std::string& path, const std::string& root = "..") {
    ArticleHead head;
    head.id = path;
    head.root = root;
    head.path = path;
    head.size_bytes = 10;
    head.modified_ns = kSaved;
    head.indexed_ns = kIndexed;
    return head;
}

SkippedFile remembered(const std::string& path, const std::string& root = "..") {
    return {root, path, 10, kSaved, "the file is no text"};
}

WalkedRoot walked(std::vector<ArticleFile> files, const std::string& root = "..") {
    WalkedRoot walked{root, {}};
    walked.walk.files = std::move(files);
    return walked;
}

}  // namespace

TEST_CASE("a file with the size and time that are indexed is unchanged") {
    const UpdatePlan plan = plan_update({walked({found("a.md")})}, {indexed("a.md")}, {}, false);
    UpdatePlan expected;
    expected.unchanged = 1;
    CHECK(plan == expected);
}

TEST_CASE("a file that is new or has another size or time is read") {
    const UpdatePlan plan = plan_update(
        {walked({found("larger.md", 11), found("new.md"), found("older.md", 10, kSaved - 1)})},
        {indexed("larger.md"), indexed("older.md")}, {}, false);
    REQUIRE(plan.to_read.size() == 3);
    CHECK(plan.to_read[0].former == indexed("larger.md"));
    CHECK(plan.to_read[1].file == found("new.md"));
    CHECK_FALSE(plan.to_read[1].former);
    CHECK(plan.to_read[2].former == indexed("older.md"));
    CHECK(plan.removed.empty());
}

TEST_CASE("a file saved just before it was indexed is read again") {
    ArticleHead head = indexed("a.md");
    head.indexed_ns = head.modified_ns + 20'000'000;
    CHECK(plan_update({walked({found("a.md")})}, {head}, {}, false).to_read.size() == 1);
}

TEST_CASE("a time is settled after the grain of its clock") {
    CHECK(is_settled(kSaved, kSaved + 51'000'000));
    CHECK_FALSE(is_settled(kSaved, kSaved + 49'000'000));
    CHECK_FALSE(is_settled(kSaved, kSaved - kNsPerSecond));
    const std::int64_t whole_second = 1000 * kNsPerSecond;
    CHECK_FALSE(is_settled(whole_second, whole_second + kNsPerSecond));
    CHECK(is_settled(whole_second, whole_second + 3 * kNsPerSecond));
}

TEST_CASE("an article whose file was not found is removed") {
    const UpdatePlan plan =
        plan_update({walked({found("a.md")})}, {indexed("a.md"), indexed("gone.md")}, {}, false);
    CHECK(plan.removed == std::vector{indexed("gone.md")});
}

TEST_CASE("articles and skipped files of roots that were not walked are left alone") {
    const UpdatePlan plan = plan_update({walked({})}, {indexed("a.md", "/other")},
                                        {remembered("b.md", "/other")}, true);
    CHECK(plan.removed.empty());
    CHECK(plan.skipped == std::vector{remembered("b.md", "/other")});
}

TEST_CASE("what lies where the walk could not look is not removed") {
    WalkedRoot root = walked({});
    root.walk.unreachable = {{"closed", "no permission"}, {"listed/x.md", "no permission"}};
    const UpdatePlan plan =
        plan_update({root},
                    {indexed("closed/a.md"), indexed("closed/deep/b.md"), indexed("closed-not.md"),
                     indexed("listed/x.md"), indexed("listed/y.md")},
                    {}, false);
    CHECK(plan.removed == std::vector{indexed("closed-not.md"), indexed("listed/y.md")});
    CHECK(plan.skipped.size() == 2);
}

TEST_CASE("a file that the walk skipped leaves the index and is listed") {
    WalkedRoot root = walked({});
    root.walk.skipped = {{"a.md", "it cannot be read"}};
    const UpdatePlan plan = plan_update({root}, {indexed("a.md")}, {}, false);
    CHECK(plan.removed.size() == 1);
    CHECK(plan.skipped == std::vector{SkippedFile{"..", "a.md", 0, 0, "it cannot be read"}});
}

TEST_CASE("a skipped file is not tried again before it changes, unless that is asked for") {
    const WalkedRoot same = walked({found("a.md")});
    const UpdatePlan plan = plan_update({same}, {}, {remembered("a.md")}, false);
    CHECK(plan.to_read.empty());
    CHECK(plan.skipped == std::vector{remembered("a.md")});

    const UpdatePlan retried = plan_update({same}, {}, {remembered("a.md")}, true);
    CHECK(retried.to_read.size() == 1);
    CHECK(retried.skipped.empty());

    const WalkedRoot changed = walked({found("a.md", 11)});
    CHECK(plan_update({changed}, {}, {remembered("a.md")}, false).to_read.size() == 1);
}

TEST_CASE("a skipped file that is gone is forgotten") {
    CHECK(plan_update({walked({})}, {}, {remembered("a.md")}, false) == UpdatePlan());
}

TEST_CASE("skipped lines of an indexed file stay on the list until it changes or is retried") {
    const auto plan = [](std::uint64_t size, bool is_retried) {
        return plan_update({walked({found("a.md", size)})}, {indexed("a.md")},
                           {remembered("a.md"), remembered("a.md")}, is_retried);
    };
    CHECK(plan(10, false).unchanged == 1);
    CHECK(plan(10, false).skipped.size() == 2);
    CHECK(plan(10, true).to_read.size() == 1);
    CHECK(plan(10, true).skipped.empty());
    CHECK(plan(11, false).to_read.size() == 1);
}

TEST_CASE("a file that was read in part is read again though it has not changed") {
    const SkippedFile mark{"..", "a.md", 0, 0, "only some of its articles are in the index"};
    const UpdatePlan plan =
        plan_update({walked({found("a.md")})}, {indexed("a.md")}, {mark}, false);
    CHECK(plan.unchanged == 0);
    CHECK(plan.to_read.size() == 1);
    CHECK(plan.skipped.empty());
}

TEST_CASE("the same path in two roots is two files") {
    const WalkedRoot other = walked({found("a.md")}, "/other");
    const UpdatePlan plan =
        plan_update({walked({found("a.md")}), other}, {indexed("a.md")}, {}, false);
    CHECK(plan.unchanged == 1);
    REQUIRE(plan.to_read.size() == 1);
    CHECK(plan.to_read[0].root == "/other");
}

TEST_CASE("nothing is removed of a root of which nobody knows what it holds") {
    WalkedRoot root = walked({});
    root.walk.unreachable = {{"", "its ignore file cannot be read"}};
    CHECK(plan_update({root}, {indexed("a.md"), indexed("b/c.md")}, {}, false).removed.empty());
}

TEST_CASE("the articles of a file of several are read, kept and removed together") {
    const std::vector heads{indexed("a.jsonl"), indexed("a.jsonl"), indexed("a.jsonl")};
    CHECK(plan_update({walked({found("a.jsonl")})}, heads, {}, false).unchanged == 3);
    CHECK(plan_update({walked({})}, heads, {}, false).removed.size() == 3);
    const UpdatePlan changed = plan_update({walked({found("a.jsonl", 11)})}, heads, {}, false);
    REQUIRE(changed.to_read.size() == 1);
    CHECK(changed.to_read[0].former == heads[0]);
    CHECK(changed.to_read[0].more_formers == std::vector{heads[1], heads[2]});
    CHECK(changed.removed.empty());
}
