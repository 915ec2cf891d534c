// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/targetlookup.h"
#include "core/net/targetstexts.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>

namespace sockeye
{

namespace
{

constexpr std::size_t mostLookups = 8; // at a time

struct Lookup {
    Target target;
    bool isSlow = false; // asks the system
};

} // namespace

std::vector<Result<QList<Endpoint>>> resolveTargets(const Environment &environment, PracticeLocator &practice,
                                                    const QStringList &targets, quint16 defaultPort,
                                                    Transport transport, Nanoseconds patience)
{
    std::vector<Lookup> lookups;
    std::vector<Result<QList<Endpoint>>> found;
    std::size_t slow = 0;
    for (const QString &typed : targets) {
        const Result<Target> target = Target::parse(typed);
        found.push_back(target ? Result<QList<Endpoint>>(QList<Endpoint>()) : target.error());
        Lookup lookup;
        if (target)
            lookup.target = *target;
        lookup.isSlow = target && parseAddress(target->host).isNull() && !isPracticeName(target->host);
        slow += lookup.isSlow ? 1 : 0;
        lookups.push_back(lookup);
    }

    std::atomic<std::size_t> next = 0;
    const auto work = [&](bool isSlow) {
        for (std::size_t i = next.fetch_add(1); i < lookups.size(); i = next.fetch_add(1)) {
            if (found[i] && lookups[i].isSlow == isSlow)
                found[i] = resolveTarget(environment, practice, lookups[i].target, defaultPort, transport,
                                         Deadline::in(patience, *environment.clock));
        }
    };
    work(false);
    next = 0;
    std::vector<std::thread> threads;
    try {
        for (std::size_t i = 1; i < std::min(slow, mostLookups); ++i)
            threads.emplace_back(work, true);
    } catch (const std::system_error &) {
        // No further thread to be had: this one does their work.
    }
    if (slow > 0)
        work(true);
    for (std::thread &thread : threads)
        thread.join();
    return found;
}

std::optional<Error> missingScope(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol || !address.isLinkLocal() || !address.scopeId().isEmpty())
        return {};
    return Error::badInput(
        {}, TargetsTexts::tr("Every network has this link-local address: name the interface, as in fe80::1%eth0."));
}

} // namespace sockeye
