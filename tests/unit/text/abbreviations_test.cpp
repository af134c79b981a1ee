#include "text/abbreviations.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace docent {
namespace {

struct Row {
    std::string_view before;
    std::string_view after;
};

void check_rows(bool expected, std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.before, row.after);
        CHECK(is_abbreviation_stop(row.before, row.after) == expected);
    }
}

}  // namespace

TEST_CASE("abbreviations inside a sentence do not end it") {
    check_rows(true, {{"said Dr.", "Jones"},
                      {"foods, e.g.", "Liver"},
                      {"B12 vs.", "B6"},
                      {"approx.", "5 mg"},
                      {"as in Fig.", "3"},
                      {"see Fig.", "(3)"},
                      {"Smith et al.", "2010"},
                      {"Smith et al.", "found"},
                      {"on Jan.", "5"},
                      {"on p.", "12"},
                      {"in c.", "1990"},
                      {"given i.v.", "or by mouth"},
                      {"from 8 a.m.", "Monday"},
                      {"near Mt.", "Fuji"},
                      {"in Roe v.", "Wade"},
                      {"said Gov.", "Brown"}});
}

TEST_CASE("initials do not end a sentence") {
    check_rows(true, {{"J.", "Smith"},
                      {"by J.", "R. Smith"},
                      {"by J. R.", "Smith"},
                      {"by A.", "B. Jones"},
                      {"J.R.", "Smith"},
                      {"Michael J.", "Fox"},
                      {"The U.S.", "Department of Health"},
                      {"St.", "John"},
                      {"B.", "subtilis"},
                      {"met J.", "Edgar Hoover"}});
}

TEST_CASE("a sentence ends in a letter or abbreviation when a sentence follows") {
    check_rows(false, {{"vitamin C.", "It helps"},
                       {"vitamin C.", "Patients need it"},
                       {"vitamin C.", "\"Patients"},
                       {"Vitamins A and C.", "Fruits"},
                       {"hepatitis B.", "Most people"},
                       {"blood type B.", "Donors"},
                       {"She chose plan B.", "Doctors"},
                       {"vitamin C.", "5 people"},
                       {"type I.", "Diabetes"},
                       {"in the U.S.", "The study"},
                       {"in the U.S.", "“The study"},
                       {"iron, zinc, etc.", "Then"},
                       {"Smith et al.", "The end"},
                       {"at 8 a.m.", "The day"},
                       {"at 40 °F.", "Fine"},
                       {"each rep.", "Then"},
                       {"ate a fig.", "Then"},
                       {"The answer is no.", "People"}});
}

TEST_CASE("a plain full stop ends a sentence") {
    check_rows(false, {{"vitamin B12.", "The"},
                       {"deficiency.", "The"},
                       {"deficiency.", "5 people"},
                       {"10 g.", "30 people"},
                       {"Really?", "Dr. No"},
                       {"Dr", "No"},
                       {"Dr.", ""},
                       {"", "The"},
                       {".", "The"},
                       {"...", "The"}});
}

TEST_CASE("very long words and marks are no trouble") {
    const std::string letters(1'000'000, 'a');
    CHECK_FALSE(is_abbreviation_stop(letters + ".", "The"));
    CHECK_FALSE(is_abbreviation_stop("end.", std::string(1'000'000, '(') + "The"));
    CHECK_FALSE(is_abbreviation_stop("end.", "T" + letters));
}

}  // namespace docent
