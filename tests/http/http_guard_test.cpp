// Attacks on a real server on a real port. Times are only ever upper bounds, and generous.
#include "web/http_guard.h"

#include <sys/resource.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "model/error.h"
#include "tests/http/raw_client.h"

using docent::Error;
using docent::ErrorKind;
using docent::GuardedServer;
using docent::GuardLimits;
using docent::test::RawClient;
using docent::test::RawResponse;

namespace {

constexpr std::size_t kMiB = std::size_t{1024} * 1024;
constexpr std::size_t kBigBytes = 5 * kMiB;

/// A guarded server with a few routes, running until the end of the test case.
class RunningServer {
  public:
    explicit RunningServer(const GuardLimits& limits = {}, const std::string& host = "127.0.0.1")
        : server_(limits) {
        add_routes();
        port_ = server_.bind(host, 0);
        thread_ = std::thread([this] { server_.serve(); });
    }

    ~RunningServer() { stop(); }

    /// How long the server took to end.
    std::chrono::milliseconds stop() {
        const auto begin = std::chrono::steady_clock::now();
        server_.stop();
        if (thread_.joinable()) thread_.join();
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - begin);
    }

    int port() const { return port_; }
    int handled() const { return handled_; }

    /// Waits until this many requests for /big and /slow have reached their handlers.
    void wait_for_begun(int count) const {
        for (int i = 0; i < 500 && begun_ < count; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }

    /// The response to exactly these bytes on a connection of their own.
    RawResponse send(const std::string& bytes) const {
        RawClient client(port_);
        client.send(bytes);
        return client.read_response(bytes.starts_with("HEAD "));
    }

    /// Whether an honest client gets its answer within the five seconds that a client waits.
    bool answers_others() const { return RawClient(port_).get("/hello").body == "hello"; }

  private:
    void add_routes() {
        using httplib::Request;
        using httplib::Response;
        server_.Get("/hello", [this](const Request&, Response& response) {
            ++handled_;
            response.set_content("hello", "text/plain");
        });
        server_.Get("/big", [this](const Request&, Response& response) {
            ++begun_;
            response.set_content(std::string(kBigBytes, 'b'), "text/html");
        });
        server_.Get("/echo", [](const Request& request, Response& response) {
            response.set_header("X-Echo", request.get_param_value("q"));
            response.set_content("echo", request.get_param_value("type"));
        });
        server_.Get("/peer", [](const Request& request, Response& response) {
            response.set_content(
                request.get_header_value("REMOTE_ADDR") + " " + request.remote_addr, "text/plain");
        });
        server_.Get("/throw", [](const Request& request, Response&) {
            if (request.has_param("odd")) throw 42;
            throw std::runtime_error("secret path /home/me");
        });
        server_.Get("/slow", [this](const Request&, Response& response) {
            ++begun_;
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            response.set_content("slow", "text/plain");
        });
    }

    GuardedServer server_;
    std::atomic<int> handled_ = 0;
    std::atomic<int> begun_ = 0;
    int port_ = 0;
    std::thread thread_;
};

/// Clients that are connected and have each sent `bytes`.
std::vector<RawClient> clients_that_sent(int port, std::size_t count, const std::string& bytes) {
    std::vector<RawClient> clients;
    for (std::size_t i = 0; i < count; ++i) {
        clients.emplace_back(port);
        clients.back().send(bytes);
    }
    return clients;
}

/// Sends one byte a turn on each client until it ends.
class Trickle {
  public:
    explicit Trickle(std::vector<RawClient> clients) : clients_(std::move(clients)) {
        thread_ = std::thread([this] {
            while (!is_ending_) {
                for (RawClient& client : clients_) client.send("x");
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        });
    }
    ~Trickle() {
        is_ending_ = true;
        thread_.join();
    }

  private:
    std::vector<RawClient> clients_;
    std::atomic<bool> is_ending_ = false;
    std::thread thread_;
};

/// The most memory this process has used.
long peak_memory_kib() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

const std::string kHalfRequest = "GET /hello HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

std::string get_with(const std::string& headers) {
    return "GET /hello HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

}  // namespace

TEST_CASE("a request to a guarded server is answered") {
    RunningServer server;
    const RawResponse response = server.send(get_with("Accept: */*\r\n"));
    CHECK(response.status == 200);
    CHECK(response.body == "hello");
}

TEST_CASE("HEAD gives the headers of GET without the body") {
    RunningServer server;
    RawClient client(server.port());
    client.send("HEAD /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const std::string all = client.read_to_end();
    CHECK(all.starts_with("HTTP/1.1 200"));
    CHECK(all.find("Content-Length: 5\r\n") != std::string::npos);
    CHECK(all.ends_with("\r\n\r\n"));
}

TEST_CASE("HEAD of a refused request has no body either") {
    RunningServer server;
    RawClient client(server.port());
    client.send("HEAD /hello HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    const std::string all = client.read_to_end();
    CHECK(all.starts_with("HTTP/1.1 421"));
    CHECK(all.ends_with("\r\n\r\n"));
}

TEST_CASE("a connection stays open for the next request") {
    RunningServer server;
    RawClient client(server.port());
    for (int i = 0; i < 5; ++i) CHECK(client.get("/hello").body == "hello");
}

TEST_CASE("pipelined requests are answered in order") {
    RunningServer server;
    RawClient client(server.port());
    client.send(get_with("") + "GET /peer HTTP/1.1\r\nHost: localhost\r\n\r\n" + get_with(""));
    CHECK(client.read_response().body == "hello");
    CHECK(client.read_response().body == "127.0.0.1 127.0.0.1");
    CHECK(client.read_response().body == "hello");
}

TEST_CASE("a request that arrives byte by byte is understood") {
    RunningServer server;
    RawClient client(server.port());
    for (const char c : get_with("Accept: */*\r\n")) client.send(std::string(1, c));
    CHECK(client.read_response().body == "hello");
}

TEST_CASE("a client that asks for it has its connection closed") {
    RunningServer server;
    const std::string request = GENERATE(
        "GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /hello HTTP/1.0\r\n\r\n", "GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    RawClient client(server.port());
    client.send(request);
    const RawResponse response = client.read_response();
    CHECK(response.body == "hello");
    CHECK(response.head.find("\r\nConnection: close\r\n") != std::string::npos);
    CHECK(client.is_ended_by_server());
}

TEST_CASE("a connection ends after its number of requests and says so") {
    GuardLimits limits;
    limits.max_requests_per_connection = 2;
    RunningServer server(limits);
    RawClient client(server.port());
    CHECK_FALSE(client.get("/hello").head.find("\r\nConnection: close\r\n") != std::string::npos);
    CHECK(client.get("/hello").head.find("\r\nConnection: close\r\n") != std::string::npos);
    CHECK(client.is_ended_by_server());
}

TEST_CASE("silent connections stall nobody and are closed") {
    GuardLimits limits;
    limits.keep_alive_idle_ms = 300;
    RunningServer server(limits);
    auto silent = clients_that_sent(server.port(), 8, "");
    CHECK(server.answers_others());
    for (RawClient& client : silent) CHECK(client.is_ended_by_server());
}

TEST_CASE("half requests stall nobody and are cut at the deadline") {
    GuardLimits limits;
    limits.head_deadline_ms = 300;
    RunningServer server(limits);
    auto half = clients_that_sent(server.port(), 8, kHalfRequest);
    CHECK(server.answers_others());
    for (RawClient& client : half) {
        CHECK(client.read_response().status == 408);
        CHECK(client.is_ended_by_server());
    }
}

TEST_CASE("trickling requests stall nobody") {
    RunningServer server;
    const Trickle trickle(clients_that_sent(server.port(), 8, kHalfRequest));
    for (int i = 0; i < 5; ++i) CHECK(server.answers_others());
}

TEST_CASE("a trickling request is cut at the deadline although bytes keep coming") {
    GuardLimits limits;
    limits.head_deadline_ms = 300;
    RunningServer server(limits);
    RawClient client(server.port());
    client.send(kHalfRequest);
    int sent = 0;
    while (sent < 250 && client.send("x") == 1) {
        ++sent;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    CHECK(sent < 250);
}

TEST_CASE("200 trickling connections of the same address stall nobody") {
    RunningServer server;
    const Trickle trickle(clients_that_sent(server.port(), 200, kHalfRequest));
    for (int i = 0; i < 5; ++i) CHECK(server.answers_others());
}

TEST_CASE("200 trickling connections of many addresses stall nobody") {
    RunningServer server;
    std::vector<RawClient> clients;
    for (int i = 0; i < 200; ++i) {
        clients.emplace_back(server.port(), "127.0.1." + std::to_string(1 + i % 20));
        clients.back().send(kHalfRequest);
    }
    const Trickle trickle(std::move(clients));
    for (int i = 0; i < 5; ++i) CHECK(server.answers_others());
}

TEST_CASE("an address over its number of connections loses the one that waited longest") {
    GuardLimits limits;
    limits.max_connections_per_address = 4;
    RunningServer server(limits);
    RawClient other_address(server.port(), "127.0.0.2");
    auto clients = clients_that_sent(server.port(), 6, "");
    CHECK(clients[0].is_ended_by_server());
    CHECK(clients[1].is_ended_by_server());
    for (std::size_t i = 2; i < clients.size(); ++i) CHECK(clients[i].get("/hello").status == 200);
    CHECK(other_address.get("/hello").status == 200);
}

TEST_CASE("the server over its number of connections loses the one that waited longest") {
    GuardLimits limits;
    limits.max_connections = 3;
    RunningServer server(limits);
    RawClient first(server.port(), "127.0.0.2");
    auto clients = clients_that_sent(server.port(), 3, "");
    CHECK(first.is_ended_by_server());
    for (RawClient& client : clients) CHECK(client.get("/hello").status == 200);
}

TEST_CASE("connections that are being answered do not yield to newcomers") {
    GuardLimits limits;
    limits.max_connections_per_address = 2;
    RunningServer server(limits);
    auto busy =
        clients_that_sent(server.port(), 2, "GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
    server.wait_for_begun(2);
    RawClient(server.port()).is_ended_by_server();
    for (RawClient& client : busy) CHECK(client.read_response().body == "slow");
}

TEST_CASE("clients that do not read stall nobody and are cut at the deadline") {
    GuardLimits limits;
    limits.response_deadline_ms = 300;
    RunningServer server(limits);
    auto greedy =
        clients_that_sent(server.port(), 16, "GET /big HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(server.answers_others());
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    for (RawClient& client : greedy) CHECK(client.read_response().body.size() < kBigBytes);
}

TEST_CASE("responses that wait for their clients stay within the memory given to them") {
    GuardLimits limits;
    limits.max_unsent_bytes = 3 * kBigBytes;
    RunningServer server(limits);
    auto greedy =
        clients_that_sent(server.port(), 12, "GET /big HTTP/1.1\r\nHost: localhost\r\n\r\n");
    server.wait_for_begun(12);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    CHECK(server.answers_others());
    int complete = 0;
    for (RawClient& client : greedy) complete += client.read_response().body.size() == kBigBytes;
    CHECK(complete <= 3);
}

TEST_CASE("an endless request line is cut at the budget and costs no memory") {
    RunningServer server;
    const long before = peak_memory_kib();
    RawClient client(server.port());
    const std::string part(kMiB / 16, 'a');
    client.send("GET /");
    std::size_t sent = 0;
    for (int i = 0; i < 3200 && client.send(part) == part.size(); ++i) sent += part.size();
    CHECK(sent < 32 * kMiB);
    CHECK(peak_memory_kib() - before < 64 * 1024L);
    CHECK(server.answers_others());
}

TEST_CASE("a request line over the budget is told so") {
    RunningServer server;
    CHECK(server.send("GET /" + std::string(20'000, 'a')).status == 414);
    CHECK(server.send("GET /" + std::string(9'000, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
              .status == 414);
}

TEST_CASE("100,000 headers are cut at the budget") {
    RunningServer server;
    std::string headers;
    for (int i = 0; i < 100'000; ++i) headers += "X-" + std::to_string(i) + ": 1\r\n";
    CHECK(server.send(get_with(headers)).status == 431);
    CHECK(server.handled() == 0);
}

TEST_CASE("a header longer than the library takes is refused") {
    RunningServer server;
    CHECK(server.send(get_with("Accept: " + std::string(9'000, 'a') + "\r\n")).status == 431);
}

TEST_CASE("a chunked body is refused unread") {
    RunningServer server;
    RawClient client(server.port());
    client.send(get_with("Transfer-Encoding: chunked\r\n") + "10000\r\n");
    CHECK(client.read_response().status == 413);
    const std::string part(kMiB / 16, 'c');
    std::size_t sent = 0;
    while (sent < 200 * kMiB && client.send(part) == part.size()) sent += part.size();
    CHECK(sent < 32 * kMiB);
    CHECK(server.handled() == 0);
}

TEST_CASE("methods other than GET and HEAD are refused with what is allowed") {
    RunningServer server;
    const std::string method = GENERATE("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "X");
    const RawResponse response =
        server.send(method + " /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(response.status == 405);
    CHECK(response.head.find("\r\nAllow: GET, HEAD\r\n") != std::string::npos);
    CHECK(server.handled() == 0);
}

TEST_CASE("a POST gets its refusal although its body is still coming, and is closed") {
    RunningServer server;
    const std::string encoding = GENERATE("", "Content-Encoding: gzip\r\n");
    RawClient client(server.port());
    client.send("POST /hello HTTP/1.1\r\nHost: localhost\r\n" + encoding +
                "Content-Length: 500000\r\n\r\n" + std::string(500'000, 'p'));
    const RawResponse response = client.read_response();
    CHECK(response.status == 405);
    CHECK(response.head.find("\r\nConnection: close\r\n") != std::string::npos);
    CHECK(client.is_ended_by_server());
}

TEST_CASE("a Content-Length that is no number is refused") {
    RunningServer server;
    const std::string length = GENERATE("abc", "0x10", "-1", "+5", "", "5, 5", "1 1", "5;", "\v5");
    CHECK(server.send(get_with("Content-Length: " + length + "\r\n")).status == 400);
}

TEST_CASE("a request that announces a body is refused, however large the number") {
    RunningServer server;
    const std::string length = GENERATE("1", "5", "99999999999999999999999999", "007");
    CHECK(server.send(get_with("Content-Length: " + length + "\r\n")).status == 413);
}

TEST_CASE("an announced body of no bytes is fine") {
    RunningServer server;
    CHECK(server.send(get_with("Content-Length: 0\r\n")).status == 200);
}

TEST_CASE("contradicting lengths, by which requests are smuggled, are refused") {
    RunningServer server;
    const std::string headers = GENERATE(
        "Content-Length: 0\r\nContent-Length: 5\r\n", "Content-Length: 5\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n", "Content-Length : 5\r\n",
        "Transfer-Encoding\t: chunked\r\n", "X: 1\r\n Content-Length: 5\r\n",
        "X: 1\nContent-Length: 5\r\n", "X: 1\rY: 2\r\n");
    RawClient client(server.port());
    client.send(get_with(headers) + "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(client.read_response().status == 400);
    CHECK(client.is_ended_by_server());
    CHECK(server.handled() == 0);
}

TEST_CASE("what is not HTTP is refused") {
    RunningServer server;
    const std::string bytes =
        GENERATE("GET\r\n\r\n", "GET /hello\r\n\r\n", "GET  /hello HTTP/1.1\r\nHost: a\r\n\r\n",
                 "GET /hel lo HTTP/1.1\r\nHost: a\r\n\r\n", "\r\n", "\x16\x03\x01\x02", "hello\n\n",
                 "GET /hello HTTP/1.1\nHost: localhost\n\n", "GET /hello HTTP/1.1\r\nHost\r\n\r\n",
                 "GET /hello HTTP/1.1\r\n: v\r\nHost: localhost\r\n\r\n",
                 "GET http://localhost/hello HTTP/1.1\r\nHost: localhost\r\n\r\n",
                 "GET hello HTTP/1.1\r\nHost: localhost\r\n\r\n",
                 "GET /hello#part HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(server.send(bytes).status == 400);
    CHECK(server.handled() == 0);
}

TEST_CASE("other versions of HTTP are refused") {
    RunningServer server;
    const std::string version = GENERATE("HTTP/2.0", "HTTP/0.9", "http/1.1", "HTTP/1.1x");
    CHECK(server.send("GET /hello " + version + "\r\nHost: localhost\r\n\r\n").status == 505);
}

TEST_CASE("a request must name its host once") {
    RunningServer server;
    const std::string headers =
        GENERATE("", "Host: localhost\r\nHost: localhost\r\n", "Host: a b\r\n", "Host: [::1\r\n",
                 "Host: localhost:x\r\n", "Host: a@b\r\n");
    CHECK(server.send("GET /hello HTTP/1.1\r\n" + headers + "\r\n").status == 400);
}

TEST_CASE("a server on a loopback address answers for its own names only") {
    RunningServer server;
    const auto status_for = [&](const std::string& host) {
        return server.send("GET /hello HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status;
    };
    CHECK(status_for("localhost") == 200);
    CHECK(status_for("LocalHost:8017") == 200);
    CHECK(status_for("127.0.0.1:1") == 200);
    CHECK(status_for("[::1]:8017") == 200);
    CHECK(status_for("evil.example") == 421);
    CHECK(status_for("localhost.evil.example:8017") == 421);
    CHECK(status_for("") == 421);
}

TEST_CASE("a server on other addresses answers for every name unless it is told which") {
    GuardLimits limits;
    const std::string request = "GET /hello HTTP/1.1\r\nHost: answers.example\r\n\r\n";
    CHECK(RunningServer(limits, "0.0.0.0").send(request).status == 200);
    limits.allowed_hosts = {"other.example"};
    CHECK(RunningServer(limits, "0.0.0.0").send(request).status == 421);
    limits.allowed_hosts = {"answers.example"};
    CHECK(RunningServer(limits, "0.0.0.0").send(request).status == 200);
}

TEST_CASE("codes for control characters in a path are refused") {
    RunningServer server;
    const std::string path = GENERATE("/hello%00", "/%00hello", "/a%0d%0ab", "/%1f", "/%7F",
                                      "/%u0000", "/%", "/%4", "/%zz");
    CHECK(server.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 400);
}

TEST_CASE("a path with codes for other characters is found or not, but not refused") {
    RunningServer server;
    CHECK(server.send("GET /%68ello HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 200);
    CHECK(server.send("GET /hello?q=%00%zz%u0041 HTTP/1.1\r\nHost: localhost\r\n\r\n").status ==
          200);
    CHECK(server.send("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 404);
    CHECK(server.send("GET /%2e%2e%2fetc HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 404);
    CHECK(server.send("GET /" + std::string(8'000, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
              .status == 404);
}

TEST_CASE("a Range header of a thousand ranges gives the whole response once") {
    RunningServer server;
    std::string ranges = "Range: bytes=0-";
    while (ranges.size() < 8'000) ranges += ",0-";
    const long before = peak_memory_kib();
    RawClient client(server.port());
    const RawResponse response = client.get("/big", ranges + "\r\n");
    CHECK(response.status == 200);
    CHECK(response.body.size() == kBigBytes);
    CHECK(peak_memory_kib() - before < 256 * 1024L);
}

TEST_CASE("a client cannot say who it is") {
    RunningServer server;
    RawClient client(server.port(), "127.0.0.2");
    const RawResponse response =
        client.get("/peer", "REMOTE_ADDR: 1.2.3.4\r\nremote_addr: 1.2.3.4\r\n");
    CHECK(response.body == "127.0.0.2 127.0.0.2");
}

TEST_CASE("what a handler throws is not told") {
    RunningServer server;
    const std::string target = GENERATE("/throw", "/throw?odd=1");
    RawClient client(server.port());
    const RawResponse response = client.get(target);
    CHECK(response.status == 500);
    CHECK((response.head + response.body).find("secret") == std::string::npos);
    CHECK_FALSE(response.has_header("EXCEPTION_WHAT"));
    CHECK(server.answers_others());
}

TEST_CASE("a handler that echoes line breaks into headers cannot split the response") {
    RunningServer server;
    const std::string attack = "a%0d%0aX-Injected:%201%0d%0a%0d%0abody";
    const std::string target = GENERATE("/echo?q=", "/echo?type=");
    RawClient client(server.port());
    const RawResponse response = client.get(target + attack, "Connection: close\r\n");
    CHECK_FALSE(response.has_header("X-Injected"));
    CHECK(client.read_to_end().empty());
}

TEST_CASE("a response over its budget becomes a 500") {
    GuardLimits limits;
    limits.max_response_bytes = kBigBytes / 2;
    RunningServer server(limits);
    RawClient client(server.port());
    CHECK(client.get("/big").status == 500);
}

TEST_CASE("Expect: 100-continue without a body is ignored") {
    RunningServer server;
    CHECK(server.send(get_with("Expect: 100-continue\r\n")).status == 200);
}

TEST_CASE("a taken port is an error that says what to do") {
    RunningServer server;
    GuardedServer second;
    try {
        second.bind("127.0.0.1", server.port());
        FAIL("the port was bound twice");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        CHECK(std::string(error.what()).find(std::to_string(server.port())) != std::string::npos);
        CHECK(std::string(error.what()).find("--port") != std::string::npos);
    }
}

TEST_CASE("a host or port that does not exist is a usage error") {
    const auto [host, port] = GENERATE(table<std::string, int>(
        {{"no such host", 0}, {"", 0}, {"127.0.0.1", -1}, {"127.0.0.1", 65536}, {"192.0.2.1", 0}}));
    try {
        GuardedServer().bind(host, port);
        FAIL("bound to " + host);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
    }
}

TEST_CASE("a port is free again as soon as the server has ended") {
    RunningServer server;
    CHECK(server.answers_others());
    server.stop();
    CHECK(GuardedServer().bind("127.0.0.1", server.port()) == server.port());
}

TEST_CASE("a server ends quickly while clients idle, trickle and do not read") {
    RunningServer server;
    auto idle = clients_that_sent(server.port(), 8, get_with(""));
    auto half = clients_that_sent(server.port(), 8, kHalfRequest);
    auto greedy =
        clients_that_sent(server.port(), 8, "GET /big HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(server.answers_others());
    CHECK(server.stop() < std::chrono::seconds(5));
}

TEST_CASE("an answer under way is finished when the server ends") {
    GuardLimits limits;
    limits.stop_grace_ms = 5'000;
    RunningServer server(limits);
    RawClient client(server.port());
    client.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
    server.wait_for_begun(1);
    server.stop();
    CHECK(client.read_response().body == "slow");
}

TEST_CASE("a server that is stopped before it serves does not serve") {
    GuardedServer server;
    server.bind("127.0.0.1", 0);
    server.stop();
    server.serve();
}

TEST_CASE("many clients at once all get their own answers") {
    RunningServer server;
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    threads.reserve(8);
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            RawClient client(server.port());
            for (int j = 0; j < 200; ++j) right += client.get("/hello").body == "hello";
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(right == 1600);
    CHECK(server.handled() == 1600);
}
