// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkup/checkround.h"

#include <QProcessEnvironment>

#include <algorithm>
#include <system_error>

namespace sockeye
{

namespace
{

CheckHost hostOf(const QString &typed, quint16 defaultPort)
{
    CheckHost host;
    host.typed = typed.trimmed();
    if (const Result<Target> target = Target::parse(host.typed); target && !host.typed.isEmpty()) {
        host.host = target->host;
        host.port = target->port.value_or(defaultPort);
    }
    return host;
}

NameState namesOf(const CheckupRequest &request, const CheckSources &sources)
{
    NameState names;
    for (const QString &host : request.hosts)
        names.hosts.push_back(hostOf(host, checkPort));
    if (const std::optional<PageAddress> page = parsePage(request.portal)) {
        names.portal.typed = request.portal;
        names.portal.host = page->host;
        names.portal.port = page->port;
    }
    names.timeServer = hostOf(request.timeServer, sources.timePort);
    return names;
}

/// What a step can't be tried without, in the order of the chain.
std::span<const CheckStep> needsOf(CheckStep step)
{
    using S = CheckStep;
    static constexpr S chain[] = {S::Interface, S::Address, S::Gateway, S::Resolver, S::Name, S::Tcp};
    const std::span<const S> all(chain);
    switch (step) {
    case S::Interface:
    case S::Practice:
        return {};
    case S::Wifi:
    case S::Address:
        return all.first(1);
    case S::Gateway:
        return all.first(2);
    case S::Resolver:
    case S::Proxy:
        return all.first(3);
    case S::Name:
        return all.first(4);
    case S::Portal:
    case S::Clock:
    case S::Tcp:
    case S::Ipv6:
        return all.first(5);
    case S::Tls:
    case S::Mtu:
        return all;
    }
    return {};
}

/// Whether a finding shows that somebody behind the gateway answered.
bool isAnswer(Finding finding)
{
    switch (finding) {
    case Finding::TcpSilent:
    case Finding::TcpUnreachable: // this computer says so itself where the gateway is lost
    case Finding::PortalUnanswered:
    case Finding::ClockUnanswered:
        return false;
    default:
        return true;
    }
}

bool isLiteral(const CheckHost &host)
{
    return !parseAddress(host.host).isNull() || isPracticeName(host.host);
}

} // namespace

CheckRound::CheckRound(const CheckupRequest &request, const CheckSources &sources, Context &context,
                       Rows<CheckRow> &rows)
    : m_request(request)
    , m_sources(sources)
    , m_context(context)
    , m_rows(rows)
    , m_names(namesOf(request, sources))
    , m_isPortalLiteral(isLiteral(m_names.portal))
    , m_isTimeServerLiteral(isLiteral(m_names.timeServer))
    , m_done(checkStepCount)
{
}

void doBeside(std::vector<std::thread> &threads, const std::function<void()> &work)
{
    try {
        threads.emplace_back(work);
        return;
    } catch (const std::system_error &) {
        // No further thread to be had: it takes longer.
    }
    work();
}

Result<std::vector<CheckOutcome>> CheckRound::run()
{
    std::optional<Error> failed;
    perform(CheckStep::Interface, [&](const StepContext &step) {
        Result<LocalState> local = readLocalState(step.environment);
        if (!local) {
            failed = local.error();
            return StepResult();
        }
        m_local = std::move(*local);
        return checkInterface(m_local);
    });
    if (failed)
        return *failed;
    if (m_local.way) {
        perform(CheckStep::Wifi, [&](const StepContext &step) { return checkWifi(step, m_local); });
        perform(CheckStep::Address, [&](const StepContext &) { return checkAddress(m_local); });
        perform(CheckStep::Proxy, [&](const StepContext &) {
            return checkProxy(m_local, QProcessEnvironment::systemEnvironment().toStringList());
        });
    }
    const bool isConnected = !blockerOf(CheckStep::Gateway);
    std::vector<std::thread> outside;
    if (isConnected && m_local.route)
        doBeside(outside, [this] { askOutside(); });
    else if (isConnected)
        perform(CheckStep::Gateway, [&](const StepContext &step) { return checkGateway(step, m_local); });
    perform(CheckStep::Practice, [&](const StepContext &step) { return checkPractice(step); });
    for (std::thread &thread : outside)
        thread.join();
    {
        const std::lock_guard lock(m_mutex);
        m_isAllDone = true;
    }
    if (m_context.cancel.isCancelled())
        return Error::cancelled("poll");
    publish();
    return std::move(m_outcomes);
}

// Names come first; what needs them goes side by side then.
void CheckRound::askOutside()
{
    std::vector<std::thread> threads;
    const auto start = [&](CheckStep step, const Work &work) {
        doBeside(threads, [this, step, work] { perform(step, work); });
    };
    start(CheckStep::Gateway, [this](const StepContext &step) { return checkGateway(step, m_local); });
    perform(CheckStep::Resolver, [this](const StepContext &step) { return checkResolver(step, m_local, m_names); });
    perform(CheckStep::Name, [this](const StepContext &step) { return checkNames(step, m_names); });
    // A copy for those that go on beside TCP, which writes into the original.
    const NameState names = m_names;
    start(CheckStep::Portal, [&names](const StepContext &step) { return checkPortal(step, names.portal); });
    start(CheckStep::Clock, [&names](const StepContext &step) { return checkClock(step, names.timeServer); });
    start(CheckStep::Ipv6, [this, &names](const StepContext &step) { return checkIpv6(step, m_local, names); });
    perform(CheckStep::Tcp, [this](const StepContext &step) { return checkTcp(step, m_names); });
    start(CheckStep::Tls, [this](const StepContext &step) { return checkTls(step, m_names); });
    perform(CheckStep::Mtu, [this](const StepContext &step) { return checkMtu(step, m_local, m_names); });
    for (std::thread &thread : threads)
        thread.join();
}

void CheckRound::perform(CheckStep step, const Work &work)
{
    if (m_context.cancel.isCancelled())
        return;
    const Clock &clock = *m_context.clock;
    Done done;
    done.begun = clock.wall();
    done.subject = m_context.trace.newSubject();
    Environment environment = static_cast<const Environment &>(m_context);
    environment.subject = done.subject;
    Step shown;
    shown.names = {wordOf(step)->label, nullptr};
    shown.subject = done.subject;
    const MonotonicTime begin = clock.monotonic();
    const qint64 number = m_context.steps.begin(std::move(shown));
    m_context.steps.change(number, QT_TRANSLATE_NOOP("words", "asking"), begin);
    done.result = work({environment, m_request, m_sources, m_context.practice});
    done.elapsed = clock.monotonic() - begin;
    if (m_context.cancel.isCancelled())
        return; // what it came to is not what it found
    m_context.steps.end(number, done.elapsed, *wordOf(findingLine(done.result.finding).result), done.result.error);
    {
        const std::lock_guard lock(m_mutex);
        m_done[std::size_t(step)] = std::move(done);
    }
    publish();
}

/// Whether \a step is to come yet. The mutex is held.
bool CheckRound::isOpen(CheckStep step) const
{
    const std::optional<Done> &done = m_done[std::size_t(step)];
    if (m_isAllDone)
        return false;
    if (!done)
        return !blockerOf(step);
    // What lies behind it decides.
    return done->result.isUnsure;
}

// A gateway that the kernel knows and that answers nothing, with nothing behind it that answers, is not there any more.
void CheckRound::settleGateway(Done &gateway) const
{
    if (!gateway.result.isUnsure)
        return;
    // Once a step is unsure, its row waits until all are done: nobody writes into the names any more.
    if (m_names.hasHeardGateway)
        return;
    bool isAsked = m_names.isGatewayAsked;
    for (const CheckStep step : {CheckStep::Tcp, CheckStep::Portal, CheckStep::Clock}) {
        const std::optional<Done> &done = m_done[std::size_t(step)];
        if (!done || done->result.finding == Finding::NotAsked)
            continue;
        const bool isUnnamed = (step == CheckStep::Portal && !m_names.portal.hasAddress())
            || (step == CheckStep::Clock && !m_names.timeServer.hasAddress());
        if (isUnnamed)
            continue; // nobody was asked
        isAsked = true;
        if (isAnswer(done->result.finding))
            return;
    }
    if (isAsked) {
        gateway.result.finding = Finding::GatewayGone;
        gateway.result.where = m_local.linkFault(CheckWhere::Router);
    }
}

/// The first step that \a step needs and that failed. Only of steps that are done.
std::optional<CheckStep> CheckRound::blockerOf(CheckStep step) const
{
    for (const CheckStep need : needsOf(step)) {
        // An address needs no name server.
        const bool hasOwn =
            (step == CheckStep::Portal && m_isPortalLiteral) || (step == CheckStep::Clock && m_isTimeServerLiteral);
        if ((need == CheckStep::Resolver || need == CheckStep::Name) && hasOwn)
            continue;
        const std::optional<Done> &done = m_done[std::size_t(need)];
        // They have names of their own, which may be known where the hosts' are not.
        const bool isOfOthers = need == CheckStep::Name && (step == CheckStep::Portal || step == CheckStep::Clock);
        if (isOfOthers && done && done->result.finding != Finding::NoNames)
            continue;
        if (done && findingLine(done->result.finding).blocks)
            return need;
    }
    return {};
}

CheckRow CheckRound::rowOf(CheckStep step)
{
    CheckRow row;
    row.step = step;
    row.time = m_context.clock->wall();
    std::optional<Done> &done = m_done[std::size_t(step)];
    if (done && step == CheckStep::Gateway)
        settleGateway(*done);
    row.because = blockerOf(step);
    // Where IPv4 brings no connection either, IPv6 need not be at fault.
    if (done && done->result.finding == Finding::Ipv6Dead && !row.because)
        row.because = blockerOf(CheckStep::Mtu);
    if (row.because) {
        row.finding = skippedFor(*row.because);
    } else if (done) {
        const StepResult &result = done->result;
        row.time = done->begun;
        row.target = result.target;
        row.value = result.value;
        row.finding = result.finding;
        row.elapsed = done->elapsed;
        row.error = result.error;
        row.failedCall = result.failedCall;
        row.name = result.name;
        row.where = result.where.value_or(findingLine(result.finding).where);
    }
    row.result = findingLine(row.finding).result;
    row.meaning.finding = row.finding;
    row.suggestion.finding = row.finding;
    return row;
}

void CheckRound::publish()
{
    const std::lock_guard lock(m_mutex);
    while (m_outcomes.size() < m_done.size()) {
        const auto step = CheckStep(m_outcomes.size());
        if (isOpen(step))
            return;
        CheckRow row = rowOf(step);
        const std::optional<Done> &done = m_done[std::size_t(step)];
        m_outcomes.push_back({step, row.finding, row.where, row.name});
        m_context.progress.done += 1;
        m_rows.add(std::move(row), done ? done->subject : -1);
    }
}

} // namespace sockeye
