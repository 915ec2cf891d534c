// SPDX-License-Identifier: GPL-3.0-or-later
// The path MTU (RFC 1191, RFC 8201): packets that nobody may split, of the size that the first link takes. A router
// whose next link takes less says so, and the target answers to what reaches it. Where small ones are answered and
// large ones are not, and nobody says a word, there is a black hole (RFC 2923).
#include "core/checkup/checksteps.h"
#include "core/checkup/checkuptexts.h"
#include "core/net/echosocket.h"
#include "core/net/poller.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr int usual = 1500; // Ethernet's
constexpr int doNotSplit = 2; // IP_PMTUDISC_DO, IPV6_PMTUDISC_DO
constexpr int mtuTimeToLive = 64;
constexpr quint16 unusedPort = 33434; // nobody listens there, as traceroute(8) hopes; so the target says so
constexpr int sizesToTry[] = {1492, 1480, 1460, 1420, 1400, 1360, 1300, 1280, 1000, 576};

/// What packets of one size came to.
struct Sent {
    bool isAnswered = false;
    std::optional<int> told; ///< what a router said that its next link takes
    QHostAddress teller;
};

/// Sends packets of a size to one address, by ICMP and by UDP at once: whichever is answered shows that it got through.
class MtuProber
{
public:
    MtuProber(const StepContext &step, const QHostAddress &address)
        : m_step(step)
        , m_address(address)
        , m_family(familyOf(address))
        , m_overhead(m_family == Family::Ipv6 ? 48 : 28) // of IP and UDP, or ICMP
    {
    }

    Result<void> open()
    {
        const auto protocol = m_family == Family::Ipv6 ? PacketProtocol::Icmpv6 : PacketProtocol::Icmp;
        const SocketOption discover =
            m_family == Family::Ipv6 ? SocketOption::MtuDiscoverIpv6 : SocketOption::MtuDiscover;
        Result<Socket> udp = Socket::open(m_step.environment, m_family, Transport::Udp);
        if (!udp)
            return udp.error();
        for (const Result<void> &done : {udp->keepErrors(m_family), udp->setOption(discover, doNotSplit),
                                         udp->connect({m_address, unusedPort}, m_step.in(CheckPatience::connection))}) {
            if (!done)
                return done.error();
        }
        m_udp = std::move(*udp);
        // Where it is not permitted, UDP alone has to do.
        Result<EchoSocket> echo = EchoSocket::open(m_step.speaking(protocol), m_family, mtuTimeToLive);
        if (echo && echo->setOption(discover, doNotSplit))
            m_echo.emplace(std::move(*echo));
        return {};
    }

    /// What the kernel knows: the first link's MTU, or less where it was told before.
    Result<int> known() const
    {
        return m_udp.option(m_family == Family::Ipv6 ? SocketOption::MtuIpv6 : SocketOption::Mtu);
    }

    /// Sends packets of these sizes and waits until the largest is answered, somebody tells a size, or the time is
    /// over. What each came to.
    Result<std::vector<Sent>> send(const std::vector<int> &sizes)
    {
        Result<Poller> poller = Poller::make(m_step.environment);
        if (!poller)
            return poller.error();
        if (const Result<void> added = poller->add(m_udp, Poller::Readable, 0); !added)
            return added.error();
        if (m_echo) {
            if (const Result<void> added = poller->add(m_echo->socket(), Poller::Readable, 1); !added)
                return added.error();
        }
        m_mark = QRandomGenerator::system()->generate64();
        m_sent.assign(sizes.size(), {});
        m_sizes = sizes;
        for (std::size_t i = 0; i < sizes.size(); ++i)
            sendOne(i);
        const Deadline deadline = m_step.in(CheckPatience::bigPacket);
        while (!m_sent[0].isAnswered && !m_sent[0].told) {
            const auto events = poller->wait(deadline);
            if (!events)
                return events.error();
            if (events->empty())
                break;
            takeUdp();
            takeEchoes();
            // What goes on arriving must not make it last.
            if (deadline.hasPassed(*m_step.environment.clock))
                break;
        }
        return m_sent;
    }

private:
    void sendOne(std::size_t i)
    {
        const EchoMark mark{m_mark, 0, quint32(i)};
        const QByteArray payload = mark.payload(m_sizes[i] - m_overhead);
        // Too big for what the kernel knows: EMSGSIZE, and the error's queue says what it knows.
        if (!m_udp.send(payload))
            takeUdp();
        if (m_echo && !m_echo->send(m_address, quint16(i), payload, m_step.environment.subject))
            takeEchoes();
    }

    // By the size that came back of it, or the only one there is.
    void takeUdp()
    {
        for (int i = 0; i < 64; ++i) {
            const auto error = m_udp.takeError(m_buffer);
            if (!error || !*error) {
                (void)m_udp.option(SocketOption::PendingError);
                break;
            }
            takeError(**error, QByteArrayView(m_buffer.data(), (*error)->size));
        }
        // Where somebody does listen, what he sends says of no size that it got through.
        for (int i = 0; i < 64; ++i) {
            const auto received = m_udp.tryReceive(m_buffer);
            if (!received || !*received)
                return;
        }
    }

    void takeEchoes()
    {
        for (int i = 0; m_echo && i < 64; ++i) {
            const auto reply = m_echo->receive(m_buffer);
            if (!reply) {
                const auto error = m_echo->takeError(m_buffer);
                if (!error || !*error)
                    return;
                QByteArrayView quoted(m_buffer.data(), (*error)->size);
                takeError(**error, quoted.size() > icmpHeaderSize ? quoted.sliced(icmpHeaderSize) : QByteArrayView());
                continue;
            }
            if (!*reply)
                return;
            if ((*reply)->message && (*reply)->message->kind() == IcmpKind::EchoReply)
                answer((*reply)->message->payload);
        }
    }

    void answer(QByteArrayView payload)
    {
        const std::optional<EchoMark> mark = EchoMark::read(payload);
        if (mark && mark->run == m_mark && mark->probe < m_sent.size())
            m_sent[mark->probe].isAnswered = true;
    }

    void takeError(const QueuedError &error, QByteArrayView payload)
    {
        const bool isTooBig = error.code == EMSGSIZE && error.info > 0;
        if (isTooBig) {
            for (std::size_t i = 0; i < m_sizes.size(); ++i) {
                if (m_sizes[i] > int(error.info) && !m_sent[i].told) {
                    m_sent[i].told = int(error.info);
                    m_sent[i].teller = error.reporter.address;
                }
            }
            return;
        }
        // The target itself, to the port that nobody has.
        if (error.reporter.address.isEqual(m_address) && error.origin != QueuedError::Origin::Local)
            answer(payload);
    }

    const StepContext &m_step;
    const QHostAddress m_address;
    const Family m_family;
    const int m_overhead;
    Socket m_udp;
    std::optional<EchoSocket> m_echo;
    quint64 m_mark = 0;
    std::vector<int> m_sizes;
    std::vector<Sent> m_sent;
    std::array<char, 4096> m_buffer{};
};

StepResult judged(Finding finding, int mtu, const QHostAddress &teller = {})
{
    StepResult result;
    result.finding = finding;
    result.value = QString::number(mtu);
    if (!teller.isNull())
        result.value += u", "_s + CheckupTexts::tr("says %1").arg(teller.toString());
    return result;
}

Finding ofLink(int mtu, Finding otherwise)
{
    return mtu < usual ? Finding::MtuSmallLink : otherwise;
}

Result<StepResult> measure(MtuProber &prober, const LocalState &local)
{
    const Result<int> known = prober.known();
    if (!known)
        return known.error();
    int size = *known;
    // Loopback takes more than anybody's way.
    size = std::min(size, 9000);
    const int link = local.way ? int(local.way->mtu) : size;
    QHostAddress teller;
    for (int round = 0; round < 6; ++round) {
        const Result<std::vector<Sent>> sent = prober.send({size});
        if (!sent)
            return sent.error();
        const Sent &big = sent->front();
        if (big.isAnswered) {
            return size < link ? judged(Finding::MtuSmallPath, size, teller)
                               : judged(ofLink(size, Finding::MtuGood), size);
        }
        if (!big.told || *big.told >= size)
            break;
        size = *big.told;
        teller = big.teller;
    }
    std::vector<int> smaller;
    std::copy_if(std::begin(sizesToTry), std::end(sizesToTry), std::back_inserter(smaller),
                 [size](int one) { return one < size; });
    if (smaller.empty())
        return judged(Finding::MtuUnconfirmed, size);
    // Once more with the large one: a packet may be lost.
    smaller.insert(smaller.begin(), size);
    const Result<std::vector<Sent>> sent = prober.send(smaller);
    if (!sent)
        return sent.error();
    for (std::size_t i = 0; i < smaller.size(); ++i) {
        if (!(*sent)[i].isAnswered)
            continue;
        if (i == 0)
            return size < link ? judged(Finding::MtuSmallPath, size, teller)
                               : judged(ofLink(size, Finding::MtuGood), size);
        StepResult hole = judged(Finding::MtuBlackHole, smaller[i]);
        hole.value = CheckupTexts::tr("%1 gets through, %2 does not").arg(smaller[i]).arg(smaller[i - 1]);
        return hole;
    }
    return size < link ? judged(Finding::MtuSmallPath, size, teller)
                       : judged(ofLink(size, Finding::MtuUnconfirmed), size);
}

} // namespace

StepResult checkMtu(const StepContext &step, const LocalState &local, const NameState &names)
{
    const auto host = std::find_if(names.hosts.begin(), names.hosts.end(),
                                   [](const CheckHost &one) { return !one.connected.isEmpty(); });
    if (host == names.hosts.end())
        return {};
    MtuProber prober(step, host->connected.first());
    const Result<void> opened = prober.open();
    const Result<StepResult> measured = opened ? measure(prober, local) : Result<StepResult>(opened.error());
    StepResult result;
    if (measured)
        result = *measured;
    else {
        result.finding = Finding::MtuUnconfirmed;
        result.take(measured.error());
    }
    result.target = host->host;
    return result;
}

} // namespace sockeye
