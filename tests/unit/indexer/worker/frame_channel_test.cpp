#include "indexer/worker/frame_channel.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <optional>
#include <thread>

namespace docent {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t kMaxPayloadBytes = 10'000'000;

struct ConnectedChannels {
    ConnectedChannels() {
        std::array<int, 2> ends{};
        REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
        raw = ends[0];
        a.emplace(FileDescriptor(ends[0]), kMaxPayloadBytes);
        b.emplace(FileDescriptor(ends[1]), kMaxPayloadBytes);
    }

    int raw = -1;  // the socket of `a`
    std::optional<FrameChannel> a;
    std::optional<FrameChannel> b;
};

FrameChannel::Deadline soon() {
    return std::chrono::steady_clock::now() + 30ms;
}

TEST_CASE("frames arrive as they were sent, one after the other") {
    ConnectedChannels channels;
    REQUIRE(channels.a->send(7, "one") == Transfer::done);
    REQUIRE(channels.a->send(8, "") == Transfer::done);
    REQUIRE(channels.a->send(9, std::string_view("\0two", 4)) == Transfer::done);
    Frame frame;
    REQUIRE(channels.b->receive(frame) == Transfer::done);
    CHECK(frame.kind == 7);
    CHECK(frame.payload == "one");
    REQUIRE(channels.b->receive(frame) == Transfer::done);
    CHECK(frame.kind == 8);
    CHECK(frame.payload.empty());
    REQUIRE(channels.b->receive(frame) == Transfer::done);
    CHECK(frame.payload == std::string_view("\0two", 4));
    CHECK(channels.b->receive(frame, soon()) == Transfer::timed_out);
}

TEST_CASE("frames larger than what a socket holds arrive whole") {
    ConnectedChannels channels;
    std::thread sender([&] {
        for (const char letter : {'x', 'y', 'z'}) {
            channels.a->send(1, std::string(5'000'000, letter));
            channels.a->send(2, std::string(3, letter));
        }
    });
    Frame frame;
    for (const char letter : {'x', 'y', 'z'}) {
        REQUIRE(channels.b->receive(frame) == Transfer::done);
        CHECK(frame.payload == std::string(5'000'000, letter));
        REQUIRE(channels.b->receive(frame) == Transfer::done);
        CHECK(frame.payload == std::string(3, letter));
    }
    sender.join();
}

TEST_CASE("a frame that claims to be larger than allowed is refused before its bytes arrive") {
    ConnectedChannels channels;
    constexpr std::array<std::uint32_t, 2> kHead = {1, kMaxPayloadBytes + 1};
    REQUIRE(write(channels.raw, kHead.data(), sizeof kHead) == sizeof kHead);
    Frame frame;
    CHECK(channels.b->receive(frame) == Transfer::too_large);
}

TEST_CASE("half a frame is not a frame, however it ends") {
    ConnectedChannels channels;
    constexpr std::array<std::uint32_t, 2> kHead = {1, 100};
    REQUIRE(write(channels.raw, kHead.data(), sizeof kHead) == sizeof kHead);
    Frame frame;
    CHECK(channels.b->receive(frame, soon()) == Transfer::timed_out);
    channels.a.reset();
    CHECK(channels.b->receive(frame, soon()) == Transfer::closed);
}

TEST_CASE("a frame that nobody takes can be given up, and one that nobody will take is refused") {
    ConnectedChannels channels;
    const std::string large(5'000'000, 'x');
    CHECK(channels.a->send(1, large, soon()) == Transfer::timed_out);
    channels.b.reset();
    CHECK(channels.a->send(1, large) == Transfer::closed);
}

TEST_CASE("an open file comes along only to who asks for it") {
    ConnectedChannels channels;
    const FileDescriptor file(open("/dev/null", O_RDONLY | O_CLOEXEC));
    REQUIRE(channels.a->send(1, "first", FrameChannel::kNever) == Transfer::done);
    REQUIRE(channels.a->send(2, "second", FrameChannel::kNever, &file) == Transfer::done);
    Frame frame;
    FileDescriptor arrived;
    REQUIRE(channels.b->receive(frame, FrameChannel::kNever, &arrived) == Transfer::done);
    REQUIRE(channels.b->receive(frame, FrameChannel::kNever, &arrived) == Transfer::done);
    CHECK(frame.payload == "second");
    REQUIRE(arrived.is_open());
    CHECK(arrived.number() != file.number());
    CHECK((fcntl(arrived.number(), F_GETFD) & FD_CLOEXEC) != 0);

    const int next = dup(file.number());
    close(next);
    REQUIRE(channels.a->send(3, "third", FrameChannel::kNever, &file) == Transfer::done);
    REQUIRE(channels.b->receive(frame) == Transfer::done);
    CHECK(frame.payload == "third");
    CHECK(fcntl(next, F_GETFD) < 0);  // nothing was opened
}

}  // namespace
}  // namespace docent
