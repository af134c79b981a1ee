// The server as a program: its address, its end, and what it says when it cannot begin.

#include <catch2/catch.hpp>

#include "tests/cli/program.h"
#include "tests/http/raw_client.h"

namespace docent::test {
namespace {

// The port in "Ask at http://127.0.0.1:PORT/"; 0 when the server does not get that far.
int port_of(const Program& server) {
    const std::string address = "Ask at http://127.0.0.1:";
    if (!server.prints("(Ctrl-C ends it)")) return 0;
    const std::string printed = server.printed();
    const std::size_t at = printed.find(address);
    return at == std::string::npos ? 0 : std::stoi(printed.substr(at + address.size()));
}

// A TCP port that is in use while the object lives.
class TakenPort {
  public:
    TakenPort() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* general = reinterpret_cast<sockaddr*>(&address);
        if (bind(socket_, general, size) != 0 || listen(socket_, 1) != 0 ||
            getsockname(socket_, general, &size) != 0) {
            throw std::runtime_error("no free port");
        }
        port_ = ntohs(address.sin_port);
    }
    TakenPort(const TakenPort&) = delete;
    TakenPort& operator=(const TakenPort&) = delete;
    ~TakenPort() { close(socket_); }

    std::string port() const { return std::to_string(port_); }

  private:
    int socket_;
    int port_ = 0;
};

}  // namespace

TEST_CASE("serve prints its address, answers there, and a signal ends it with 0 in seconds") {
    for (const int signal : {SIGTERM, SIGINT}) {
        const IndexedFolder folder;
        Program server({{"serve", ".", "--port", "0"}, folder.articles()});
        const int port = port_of(server);
        INFO(server.printed());
        REQUIRE(port > 0);
        CHECK(server.printed().starts_with("2 files: 2 unchanged articles\n"));
        RawClient client(port);
        CHECK(client.get("/healthz").status == 200);
        const RawResponse page = client.get("/api/v1/ask?q=numb+feet");
        CHECK(page.status == 200);
        CHECK(page.body.find("\"verdict\":\"answered\"") != std::string::npos);

        server.send(signal);
        const Outcome outcome = server.finish(std::chrono::seconds(5));
        CHECK(outcome.status == 0);
        CHECK(outcome.err.empty());
    }
}

TEST_CASE("serve without a folder serves the index found upwards") {
    const IndexedFolder folder;
    Program server({{"serve", "--port", "0"}, folder.articles() / "deep"});
    const int port = port_of(server);
    REQUIRE(port > 0);
    CHECK(RawClient(port).get("/api/v1/ask?q=numb+feet").body.find("feet.md") != std::string::npos);
}

TEST_CASE("serve tells on its output what it updated") {
    const IndexedFolder folder;
    Program server({{"serve", ".", "--port", "0"}, folder.articles()});
    REQUIRE(port_of(server) > 0);
    write_file(folder.articles() / "hands.txt", "Cold hands are common.\n");
    CHECK(server.prints("updated: 3 files: 1 new article, 2 unchanged\n"));
}

TEST_CASE("a taken port is 2 and says what to do") {
    const IndexedFolder folder;
    const TakenPort taken;
    const Outcome outcome = folder.run({"serve", ".", "--port", taken.port()});
    INFO(outcome.err);
    CHECK(outcome.status == 2);
    CHECK(outcome.err.starts_with("docent: port " + taken.port()));
    CHECK(outcome.err.find("--port") != std::string::npos);
    CHECK(outcome.out.find("Ask at") == std::string::npos);
}

TEST_CASE("an address that is not this machine's is 2 and says what to do") {
    const IndexedFolder folder;
    const Outcome outcome = folder.run({"serve", ".", "--host", "300.1.1.1", "--port", "0"});
    INFO(outcome.err);
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find("--host") != std::string::npos);
}

}  // namespace docent::test
