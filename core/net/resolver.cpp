// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/resolver.h"

#include "core/net/sockaddr.h"
#include "core/net/systemcall.h"
#include "core/protocol/dns/dnsname.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

#include <netdb.h>
#include <poll.h>
#include <sys/eventfd.h>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr int mostLeftBehind = 32;
std::atomic<int> threadsAlive = 0;

/// What the detached thread and the waiting run share; whoever ends last frees it.
template <class Answer>
struct Shared {
    const int event = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    std::mutex mutex; // protects answer and code
    Answer answer;
    int code = 0; // EAI_*
    int systemError = 0; // errno, for EAI_SYSTEM

    ~Shared()
    {
        if (event >= 0)
            ::close(event);
    }
};

/// Runs \a ask(answer, systemError), which returns an EAI_* code and can't be interrupted, on a detached thread, and
/// waits for it until the deadline or Stop.
template <class Answer, class Ask>
Result<Answer> askDetached(const Environment &environment, CallRecord record, const QString &subject, Deadline deadline,
                           Ask ask)
{
    const char *operation = record.call == SystemCall::GetAddressInfo ? "getaddrinfo" : "getnameinfo";
    if (environment.cancel.isCancelled())
        return Error::cancelled(operation);
    auto shared = std::make_shared<Shared<Answer>>();
    if (shared->event < 0)
        return Error::fromErrno("eventfd", errno, subject);
    if (threadsAlive.fetch_add(1) >= mostLeftBehind) {
        threadsAlive.fetch_sub(1);
        Error error;
        error.kind = ErrorKind::OutOfResources;
        error.operation = operation;
        error.subject = subject;
        error.detail = QCoreApplication::translate("net",
                                                   "%1 earlier look-ups of the system are still waiting for their "
                                                   "answers; try again when they have ended.")
                           .arg(mostLeftBehind);
        return error;
    }

    record.text = subject;
    record.start = environment.clock->monotonic();
    record.thread = threadId();

    std::thread([shared, ask] {
        Answer answer;
        int systemError = 0;
        const int code = ask(answer, systemError);
        {
            const std::lock_guard lock(shared->mutex);
            shared->answer = std::move(answer);
            shared->code = code;
            shared->systemError = systemError;
        }
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(shared->event, &one, sizeof one);
        threadsAlive.fetch_sub(1);
    }).detach();

    bool done = false;
    while (!done && !environment.cancel.isCancelled() && !deadline.hasPassed(*environment.clock)) {
        const Nanoseconds left = deadline.remaining(*environment.clock);
        const timespec timeout{time_t(left.count() / 1'000'000'000), long(left.count() % 1'000'000'000)};
        std::array<pollfd, 2> watched{pollfd{shared->event, POLLIN, 0},
                                      pollfd{environment.cancel.descriptor(), POLLIN, 0}};
        ::ppoll(watched.data(), watched.size(), deadline.isForever() ? nullptr : &timeout, nullptr);
        done = watched[0].revents != 0;
    }

    const std::lock_guard lock(shared->mutex);
    record.took = environment.clock->monotonic() - record.start;
    record.isUnfinished = !done;
    record.result = done ? shared->code : 0;
    record.error = done && shared->code == EAI_SYSTEM ? shared->systemError : 0;
    record.subject = environment.subject;
    if (environment.calls)
        environment.calls->add(record, *environment.clock);

    if (environment.cancel.isCancelled())
        return Error::cancelled(operation);
    if (!done)
        return Error::timedOut(operation, subject);
    if (shared->code == 0)
        return std::move(shared->answer);
    if (shared->code == EAI_SYSTEM)
        return Error::fromErrno(operation, shared->systemError, subject);
    Error error;
    error.kind = kindOfAddressInfo(shared->code);
    error.operation = operation;
    error.subject = subject;
    error.code = shared->code;
    error.space = CodeSpace::AddressInfo;
    return error;
}

int askAddresses(const QByteArray &host, int family, SystemAnswer &answer, int &systemError)
{
    addrinfo hints{};
    hints.ai_family = family;
    hints.ai_socktype = SOCK_STREAM; // else every address comes once for each type
    hints.ai_flags = AI_CANONNAME;
    addrinfo *list = nullptr;
    const int code = ::getaddrinfo(host.constData(), nullptr, &hints, &list);
    systemError = errno;
    for (const addrinfo *item = list; code == 0 && item; item = item->ai_next) {
        SocketAddress address;
        std::memcpy(&address.address, item->ai_addr, std::min<std::size_t>(item->ai_addrlen, sizeof address.address));
        const QHostAddress found = address.toEndpoint().address;
        if (!found.isNull() && !answer.addresses.contains(found))
            answer.addresses += found;
        if (item->ai_canonname)
            answer.canonicalName = QString::fromUtf8(item->ai_canonname);
    }
    if (list)
        ::freeaddrinfo(list);
    return code;
}

} // namespace

bool isPracticeName(QStringView host)
{
    const QStringView name = host.endsWith(u'.') ? host.chopped(1) : host;
    return name.compare("practice.test"_L1, Qt::CaseInsensitive) == 0
        || name.endsWith(".practice.test"_L1, Qt::CaseInsensitive);
}

QString practiceServerName(QStringView host)
{
    const QStringView name = host.endsWith(u'.') ? host.chopped(1) : host;
    if (!isPracticeName(name))
        return {};
    const qsizetype dot = name.indexOf(u'.');
    const bool isChild = name.sliced(dot + 1).compare("practice.test"_L1, Qt::CaseInsensitive) == 0;
    return isChild ? name.first(dot).toString().toLower() : QString();
}

Result<SystemAnswer> SystemResolver::addresses(const Environment &environment, const QString &host, Want want,
                                               Deadline deadline)
{
    const Result<DnsName> name = DnsName::fromText(host);
    if (!name)
        return name.error();
    // With a dot at its end a name is whole, and the search list is not tried.
    const QByteArray ascii = name->text().toLatin1() + (host.endsWith(u'.') && !name->isRoot() ? "." : "");
    const int family = want == Want::Ipv4 ? AF_INET : want == Want::Ipv6 ? AF_INET6 : AF_UNSPEC;
    return askDetached<SystemAnswer>(environment, recordOf(SystemCall::GetAddressInfo, -1, family), host, deadline,
                                     [ascii, family](SystemAnswer &answer, int &systemError) {
                                         return askAddresses(ascii, family, answer, systemError);
                                     });
}

Result<QString> SystemResolver::name(const Environment &environment, const QHostAddress &address, Deadline deadline)
{
    return askDetached<QString>(environment, recordOf(SystemCall::GetNameInfo, -1), address.toString(), deadline,
                                [peer = SocketAddress({address, 0})](QString &answer, int &systemError) {
                                    char name[NI_MAXHOST] = {};
                                    const int code = ::getnameinfo(&peer.address.any, peer.size, name, sizeof name,
                                                                   nullptr, 0, NI_NAMEREQD);
                                    systemError = errno;
                                    answer = QString::fromUtf8(name);
                                    return code;
                                });
}

QString SystemResolver::hostName()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? QString::fromLocal8Bit(name.data()) : QString();
}

Result<QList<Endpoint>> resolveTarget(const Environment &environment, PracticeLocator &practice, const Target &target,
                                      quint16 defaultPort, Transport transport, Deadline deadline)
{
    QList<Endpoint> endpoints;
    if (const QHostAddress address = parseAddress(target.host); !address.isNull())
        return QList<Endpoint>{{address, target.port.value_or(defaultPort)}};
    if (isPracticeName(target.host)) {
        Result<QList<Endpoint>> found = practice.endpoints(practiceServerName(target.host), transport);
        if (!found)
            return found.error();
        for (Endpoint endpoint : *found) {
            endpoint.port = target.port.value_or(endpoint.port);
            endpoints += endpoint;
        }
        return endpoints;
    }
    const Result<SystemAnswer> answer =
        SystemResolver::addresses(environment, target.host, SystemResolver::Want::Any, deadline);
    if (!answer)
        return answer.error();
    for (const QHostAddress &address : answer->addresses)
        endpoints += {address, target.port.value_or(defaultPort)};
    return endpoints;
}

} // namespace sockeye
