// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/poller.h"

#include "core/net/systemcall.h"

#include <array>
#include <limits>
#include <utility>

#include <sys/epoll.h>

namespace sockeye
{

namespace
{

// No socket of a run has this tag.
constexpr quint64 stopTag = std::numeric_limits<quint64>::max();

quint32 epollEvents(int interest)
{
    return (interest & Poller::Readable ? quint32(EPOLLIN) : 0u)
        | (interest & Poller::Writable ? quint32(EPOLLOUT) : 0u)
        | (interest & Poller::PeerEnd ? quint32(EPOLLRDHUP) : 0u);
}

int control(const Environment &environment, int descriptor, int operation, int watched, quint32 events, quint64 tag)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = tag;
    epoll_event *given = operation == EPOLL_CTL_DEL ? nullptr : &event;
    return recordedCall(environment,
                        recordOf(SystemCall::EpollControl, watched, operation, descriptor, events, qint64(tag)),
                        [&] { return ::epoll_ctl(descriptor, operation, watched, given); });
}

/// epoll_pwait2(2) where the kernel has it (5.11); else epoll_wait(2) with the time rounded up, so never early.
int waitForEvents(const Environment &environment, int descriptor, std::span<epoll_event> events, Deadline deadline)
{
    const Nanoseconds left = deadline.remaining(*environment.clock);
    const timespec timeout{time_t(left.count() / 1'000'000'000), long(left.count() % 1'000'000'000)};
    const int most = int(events.size());
    const auto keep = [&events](CallRecord &record) {
        const auto count = std::size_t(qBound(qint64(0), record.result, qint64(recordedElements)));
        setData(record, events.data(), events.first(count).size_bytes());
    };
    const int ready = recordedCall(
        environment, recordOf(SystemCall::EpollWait, descriptor, most, deadline.isForever() ? -1 : left.count()),
        [&] {
            return ::epoll_pwait2(descriptor, events.data(), most, deadline.isForever() ? nullptr : &timeout, nullptr);
        },
        keep);
    if (ready >= 0 || errno != ENOSYS)
        return ready;
    const int milliseconds = deadline.isForever()
        ? -1
        : int(qMin(qint64(std::numeric_limits<int>::max()), (left.count() + 999'999) / 1'000'000));
    return recordedCall(
        environment, recordOf(SystemCall::EpollWaitMilliseconds, descriptor, most, milliseconds),
        [&] { return ::epoll_wait(descriptor, events.data(), most, milliseconds); }, keep);
}

} // namespace

Poller::Poller(const Environment &environment, int descriptor)
    : m_environment(environment)
    , m_descriptor(descriptor)
{
}

Poller::Poller(Poller &&other) noexcept
    : m_environment(other.m_environment)
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

Poller &Poller::operator=(Poller &&other) noexcept
{
    std::swap(m_environment, other.m_environment);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Poller::~Poller()
{
    if (m_descriptor < 0)
        return;
    recordedCall(m_environment, recordOf(SystemCall::Close, m_descriptor), [this] { return ::close(m_descriptor); });
}

Result<Poller> Poller::make(const Environment &environment)
{
    const int descriptor = recordedCall(
        environment, recordOf(SystemCall::EpollCreate, -1), [] { return ::epoll_create1(EPOLL_CLOEXEC); },
        [](CallRecord &made) { made.descriptor = int(made.result); });
    if (descriptor < 0)
        return Error::fromErrno("epoll_create1", errno);
    Poller poller(environment, descriptor);
    const int stop = environment.cancel.descriptor();
    if (stop >= 0 && control(environment, descriptor, EPOLL_CTL_ADD, stop, EPOLLIN, stopTag) < 0)
        return Error::fromErrno("epoll_ctl", errno);
    return poller;
}

Result<void> Poller::add(const Socket &socket, int interest, quint64 tag)
{
    if (control(m_environment, m_descriptor, EPOLL_CTL_ADD, socket.descriptor(), epollEvents(interest), tag) < 0)
        return Error::fromErrno("epoll_ctl", errno, socket.peer().toString());
    return {};
}

Result<void> Poller::change(const Socket &socket, int interest, quint64 tag)
{
    if (control(m_environment, m_descriptor, EPOLL_CTL_MOD, socket.descriptor(), epollEvents(interest), tag) < 0)
        return Error::fromErrno("epoll_ctl", errno, socket.peer().toString());
    return {};
}

void Poller::remove(const Socket &socket)
{
    control(m_environment, m_descriptor, EPOLL_CTL_DEL, socket.descriptor(), 0, 0);
}

Result<std::span<const Poller::Event>> Poller::wait(Deadline deadline)
{
    m_events.clear();
    std::array<epoll_event, 256> ready;
    for (;;) {
        if (m_environment.cancel.isCancelled())
            return Error::cancelled("epoll_wait");
        const int count = waitForEvents(m_environment, m_descriptor, ready, deadline);
        if (m_environment.cancel.isCancelled())
            return Error::cancelled("epoll_wait");
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Error::fromErrno("epoll_wait", errno);
        for (const epoll_event &event : std::span(ready).first(std::size_t(count))) {
            m_events.push_back({event.data.u64, (event.events & EPOLLIN) != 0, (event.events & EPOLLOUT) != 0,
                                (event.events & (EPOLLERR | EPOLLHUP | EPOLLRDHUP)) != 0});
        }
        return std::span<const Event>(m_events);
    }
}

} // namespace sockeye
