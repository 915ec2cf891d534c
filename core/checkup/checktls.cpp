// SPDX-License-Identifier: GPL-3.0-or-later
// TLS with the hosts at the port of HTTPS: does it come about, and is the certificate right?
#include "core/checkup/checksteps.h"
#include "core/checkup/checkuptexts.h"
#include "core/net/tlsstream.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr quint16 tlsPort = 443;

/// What TLS with one host came to.
struct Handshake {
    const CheckHost *host = nullptr;
    Finding finding = Finding::TlsBroken;
    QString value{};
    std::optional<Error> error{};
};

Finding findingOf(const TlsReport &report)
{
    static constexpr std::pair<TlsProblem, Finding> findings[] = {
        {TlsProblem::Expired, Finding::TlsExpired},
        {TlsProblem::NotYetValid, Finding::TlsNotYetValid},
        {TlsProblem::WrongHost, Finding::TlsWrongName},
        {TlsProblem::SelfSigned, Finding::TlsUnknownIssuer},
        {TlsProblem::UnknownIssuer, Finding::TlsUnknownIssuer},
    };
    for (const auto &[problem, finding] : findings) {
        if (report.problems.contains(problem))
            return finding;
    }
    return report.verified ? Finding::TlsGood : Finding::TlsInvalid;
}

Result<TlsReport> shakeHands(const StepContext &step, const CheckHost &host)
{
    const Deadline deadline = step.in(CheckPatience::tls);
    const Endpoint peer{host.connected.first(), host.port};
    Result<Socket> socket = Socket::open(step.environment, familyOf(peer.address), Transport::Tcp);
    if (!socket)
        return socket.error();
    if (const Result<void> connected = socket->connect(peer, deadline); !connected)
        return connected.error();
    TlsClientOptions options;
    options.host = host.host;
    options.now = step.environment.clock->wall();
    Result<TlsEngine> engine = TlsEngine::client(options);
    if (!engine)
        return engine.error();
    TlsStream stream(std::move(*socket), std::move(*engine));
    if (const Result<void> done = stream.handshake(deadline); !done)
        return done.error();
    return stream.report();
}

void shakeHands(const StepContext &step, Handshake &handshake)
{
    const MonotonicTime begin = step.environment.clock->monotonic();
    const Result<TlsReport> report = shakeHands(step, *handshake.host);
    if (!report) {
        handshake.error = report.error();
        handshake.value = QString::fromLatin1(errorSymbol(report.error()));
        if (handshake.value.isEmpty())
            handshake.value =
                report.error().kind == ErrorKind::TimedOut ? CheckupTexts::tr("silent") : CheckupTexts::tr("no TLS");
        return;
    }
    handshake.finding = findingOf(*report);
    const QString took = shortTime(step.environment.clock->monotonic() - begin);
    handshake.value = u"%1 %2"_s.arg(report->version, took);
    if (handshake.finding != Finding::TlsGood && !report->problems.isEmpty())
        handshake.value += u' ' + Codec<TlsProblem>::display(report->problems.first(), Unit::None, QLocale());
}

} // namespace

StepResult checkTls(const StepContext &step, const NameState &names)
{
    std::vector<Handshake> handshakes;
    for (const CheckHost &host : names.hosts) {
        if (host.port == tlsPort && !host.connected.isEmpty())
            handshakes.push_back({&host});
    }
    StepResult result;
    if (handshakes.empty())
        return result;
    std::vector<std::thread> threads;
    for (Handshake &handshake : handshakes)
        doBeside(threads, [&step, &handshake] { shakeHands(step, handshake); });
    for (std::thread &thread : threads)
        thread.join();
    QStringList targets;
    QStringList values;
    QStringList failed;
    result.finding = Finding::TlsGood;
    for (const Handshake &handshake : handshakes) {
        targets += handshake.host->host;
        values += handshake.value;
        if (handshake.finding == Finding::TlsGood)
            continue;
        if (failed.isEmpty()) {
            result.finding = handshake.finding;
            if (handshake.error)
                result.take(*handshake.error);
        }
        failed += handshake.host->host;
    }
    result.target = shortList(targets);
    result.value = shortList(values);
    result.name = shortList(failed);
    return result;
}

} // namespace sockeye
