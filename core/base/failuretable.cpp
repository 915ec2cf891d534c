// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failuretable.h"

#include <QtGlobal>

#include <algorithm>
#include <cerrno>

namespace sockeye::detail
{

namespace
{

constexpr StageText stages[] = {
    {" connect ", Stage::Connect, QT_TRANSLATE_NOOP("error", "Connecting to %1"),
     QT_TRANSLATE_NOOP("error", "Connecting")},
    {" handshake ", Stage::Handshake, QT_TRANSLATE_NOOP("error", "The TLS handshake with %1"),
     QT_TRANSLATE_NOOP("error", "The TLS handshake")},
    {" send sendto sendmsg sendmmsg ", Stage::Send, QT_TRANSLATE_NOOP("error", "Sending to %1"),
     QT_TRANSLATE_NOOP("error", "Sending")},
    {" recv recvfrom recvmsg recvmmsg receive poll ppoll epoll_wait ", Stage::Wait,
     QT_TRANSLATE_NOOP("error", "Waiting for an answer from %1"), QT_TRANSLATE_NOOP("error", "Waiting for an answer")},
    {" getaddrinfo gethostbyname getnameinfo resolve lookup practice ", Stage::LookUp,
     QT_TRANSLATE_NOOP("error", "Looking up %1"), QT_TRANSLATE_NOOP("error", "Looking up a name")},
    {" query ", Stage::Wait, QT_TRANSLATE_NOOP("error", "Looking up %1"),
     QT_TRANSLATE_NOOP("error", "Looking up a name")},
    {" bind ", Stage::Socket, QT_TRANSLATE_NOOP("error", "Taking the address %1"),
     QT_TRANSLATE_NOOP("error", "Taking an address")},
    {" listen accept accept4 ", Stage::Socket, QT_TRANSLATE_NOOP("error", "Listening on %1"),
     QT_TRANSLATE_NOOP("error", "Listening")},
    {" socket icmp_socket ", Stage::Socket, QT_TRANSLATE_NOOP("error", "Making a socket for %1"),
     QT_TRANSLATE_NOOP("error", "Making a socket")},
    {" setsockopt getsockopt fcntl ", Stage::Socket, QT_TRANSLATE_NOOP("error", "Setting %1 on a socket"),
     QT_TRANSLATE_NOOP("error", "Setting a socket option")},
    {" decode ", Stage::Decode, QT_TRANSLATE_NOOP("error", "Reading the answer from %1"),
     QT_TRANSLATE_NOOP("error", "Reading the answer")},
    {" check ", Stage::Check, QT_TRANSLATE_NOOP("error", "Checking the answer from %1"),
     QT_TRANSLATE_NOOP("error", "Checking the answer")},
    {" open ", Stage::None, QT_TRANSLATE_NOOP("error", "Opening %1"), QT_TRANSLATE_NOOP("error", "Opening a file")},
    {" read ", Stage::None, QT_TRANSLATE_NOOP("error", "Reading %1"), QT_TRANSLATE_NOOP("error", "Reading")},
    {" write save rename fsync ", Stage::None, QT_TRANSLATE_NOOP("error", "Writing %1"),
     QT_TRANSLATE_NOOP("error", "Writing")},
};

constexpr FailureCause causes[] = {
    {ErrorKind::OutOfResources, EADDRINUSE, " bind listen ",
     QT_TRANSLATE_NOOP("error", "another program has this port"),
     QT_TRANSLATE_NOOP("error", "A program that was started before, perhaps this one a second time, listens there."),
     QT_TRANSLATE_NOOP("error", "Choose another port, or end that program.")},
    {ErrorKind::OutOfResources, EADDRINUSE, "", QT_TRANSLATE_NOOP("error", "all local ports are in use"),
     QT_TRANSLATE_NOOP(
         "error", "Many connections were made in a short time, and each may keep its port for a minute after its end."),
     QT_TRANSLATE_NOOP("error", "Wait a minute, or ask for fewer at once.")},
    {ErrorKind::OutOfResources, EADDRNOTAVAIL, " bind listen ",
     QT_TRANSLATE_NOOP("error", "no interface of this computer has this address"),
     QT_TRANSLATE_NOOP("error", "The address is another computer's, or it went away with its network."),
     QT_TRANSLATE_NOOP("error", "See This machine for the addresses it has.")},
    {ErrorKind::OutOfResources, EADDRNOTAVAIL, "",
     QT_TRANSLATE_NOOP("error", "no local address or port is free for it"),
     QT_TRANSLATE_NOOP(
         "error", "Many connections were made in a short time, and each may keep its port for a minute after its end."),
     QT_TRANSLATE_NOOP("error", "Wait a minute, or ask for fewer at once.")},
    {ErrorKind::OutOfResources, EAGAIN, " connect ", QT_TRANSLATE_NOOP("error", "all local ports are in use"),
     QT_TRANSLATE_NOOP(
         "error", "Many connections were made in a short time, and each may keep its port for a minute after its end."),
     QT_TRANSLATE_NOOP("error", "Wait a minute, or ask for fewer at once.")},
    {ErrorKind::OutOfResources, EMFILE, "",
     QT_TRANSLATE_NOOP("error", "this program has as many files and sockets open as it may"),
     QT_TRANSLATE_NOOP("error", "Each target has a socket of its own, and very many were asked for."),
     QT_TRANSLATE_NOOP("error", "Ask for fewer at once, or raise the limit (ulimit -n).")},
    {ErrorKind::OutOfResources, ENFILE, "", QT_TRANSLATE_NOOP("error", "the whole system has no file descriptor left"),
     QT_TRANSLATE_NOOP("error", "Some program opens files and never closes them."),
     QT_TRANSLATE_NOOP("error", "Close other programs.")},
    {ErrorKind::OutOfResources, ENOSPC, "", QT_TRANSLATE_NOOP("error", "the disk is full"),
     QT_TRANSLATE_NOOP("error", "What stands there already leaves no room."),
     QT_TRANSLATE_NOOP("error", "Free some space or choose another folder.")},
    {ErrorKind::OutOfResources, EDQUOT, "", QT_TRANSLATE_NOOP("error", "your share of the disk is used up"),
     QT_TRANSLATE_NOOP("error", "On shared computers each person may fill only a part of the disk."),
     QT_TRANSLATE_NOOP("error", "Free some space or choose another folder.")},
    {ErrorKind::OutOfResources, 0, "", QT_TRANSLATE_NOOP("error", "the system has no memory or room left for it"),
     QT_TRANSLATE_NOOP("error", "Too many programs, or too many requests of this one, run at the same time."),
     QT_TRANSLATE_NOOP("error", "Close other programs or ask for fewer at once.")},
    {ErrorKind::System, EFBIG, "", QT_TRANSLATE_NOOP("error", "the file would be larger than is allowed here"),
     QT_TRANSLATE_NOOP("error", "Some file systems and some accounts have a largest file."),
     QT_TRANSLATE_NOOP("error", "Choose another folder or write fewer rows.")},
    {ErrorKind::System, ENOENT, "", QT_TRANSLATE_NOOP("error", "there is no such file or folder"),
     QT_TRANSLATE_NOOP("error", "A slip in the path, or the folder was moved."),
     QT_TRANSLATE_NOOP("error", "Check the path.")},
    {ErrorKind::System, ENOTDIR, "", QT_TRANSLATE_NOOP("error", "a part of the path is a file, not a folder"),
     QT_TRANSLATE_NOOP("error", "A slip in the path."), QT_TRANSLATE_NOOP("error", "Check the path.")},
    {ErrorKind::System, EISDIR, "", QT_TRANSLATE_NOOP("error", "it is a folder"),
     QT_TRANSLATE_NOOP("error", "The name of the file is missing at the end of the path."),
     QT_TRANSLATE_NOOP("error", "Name a file in it.")},
    {ErrorKind::System, ENAMETOOLONG, "", QT_TRANSLATE_NOOP("error", "the name is too long"),
     QT_TRANSLATE_NOOP("error", "Most file systems end a name at 255 bytes."),
     QT_TRANSLATE_NOOP("error", "Choose a shorter one.")},
    {ErrorKind::System, ELOOP, "", QT_TRANSLATE_NOOP("error", "its symbolic links lead in a circle"),
     QT_TRANSLATE_NOOP("error", "A link points to a link that points back to it."),
     QT_TRANSLATE_NOOP("error", "Name the file itself.")},
    {ErrorKind::System, ENXIO, " open ", QT_TRANSLATE_NOOP("error", "no program reads from this pipe"),
     QT_TRANSLATE_NOOP("error", "The program at the other end has not been started."),
     QT_TRANSLATE_NOOP("error", "Start the reader first.")},
    {ErrorKind::System, EMSGSIZE, "", QT_TRANSLATE_NOOP("error", "the message is too long for one packet"),
     QT_TRANSLATE_NOOP("error", "A UDP datagram over IPv4 holds at most 65507 bytes."),
     QT_TRANSLATE_NOOP("error", "Send fewer bytes.")},
    {ErrorKind::System, ENODEV, "", QT_TRANSLATE_NOOP("error", "the network interface is gone"),
     QT_TRANSLATE_NOOP("error", "An adapter was pulled out, or a virtual interface removed."),
     QT_TRANSLATE_NOOP("error", "See This machine for those there are.")},
    {ErrorKind::Denied, EROFS, "", QT_TRANSLATE_NOOP("error", "this file system is read-only"),
     QT_TRANSLATE_NOOP("error", "It was mounted so, or went so after an error of the disk."),
     QT_TRANSLATE_NOOP("error", "Choose another folder.")},
    {ErrorKind::Denied, 0, " open write save rename fsync read ",
     QT_TRANSLATE_NOOP("error", "you do not have the permission"),
     QT_TRANSLATE_NOOP("error", "The folder belongs to somebody else."),
     QT_TRANSLATE_NOOP("error", "Choose another folder or change its permissions.")},
    {ErrorKind::Denied, 0, " bind listen ",
     QT_TRANSLATE_NOOP("error", "the system does not permit it; ports below 1024 are for administrators"),
     QT_TRANSLATE_NOOP("error", "A port below 1024 was asked for without their rights."),
     QT_TRANSLATE_NOOP("error", "Choose a port from 1024 on.")},
    {ErrorKind::Denied, 0, " icmp_socket ",
     QT_TRANSLATE_NOOP("error", "this system lets no program of yours send an ICMP echo"),
     QT_TRANSLATE_NOOP(
         "error",
         "The setting net.ipv4.ping_group_range does not name a group of yours, and a raw socket needs an "
         "administrator's rights."),
     QT_TRANSLATE_NOOP("error",
                       "Ping by TCP, or ask whoever looks after this computer for net.ipv4.ping_group_range = 0 "
                       "2147483647.")},
    {ErrorKind::Denied, 0, "", QT_TRANSLATE_NOOP("error", "this system does not permit it"),
     QT_TRANSLATE_NOOP("error", "A firewall on this computer or a missing right."),
     QT_TRANSLATE_NOOP("error", "Ask whoever looks after this computer.")},
    {ErrorKind::Cancelled, 0, "", QT_TRANSLATE_NOOP("error", "it was stopped"),
     QT_TRANSLATE_NOOP("error", "Somebody pressed Stop or closed the page."),
     QT_TRANSLATE_NOOP("error", "Run it again.")},
    {ErrorKind::TimedOut, 0, " getaddrinfo gethostbyname getnameinfo resolve lookup practice query ",
     QT_TRANSLATE_NOOP("error", "it timed out: no name server answered in time"),
     QT_TRANSLATE_NOOP("error",
                       "The network is down, the address of the name server is wrong, or a firewall drops port 53."),
     QT_TRANSLATE_NOOP("error", "Check the connection, or ask another resolver.")},
    {ErrorKind::TimedOut, 0, " send sendto sendmsg sendmmsg write ",
     QT_TRANSLATE_NOOP("error", "it timed out: the other side takes nothing in"),
     QT_TRANSLATE_NOOP("error", "The program there does not read, so the buffers of both sides are full."),
     QT_TRANSLATE_NOOP("error", "Wait longer, or ask whether that computer is busy.")},
    {ErrorKind::TimedOut, 0, " handshake ",
     QT_TRANSLATE_NOOP("error", "it timed out: the connection is there, and the other side does not go on"),
     QT_TRANSLATE_NOOP("error",
                       "A server of another protocol waits for something else, or a firewall on the way drops what "
                       "begins a TLS connection."),
     QT_TRANSLATE_NOOP("error", "Try it without TLS to see who is there, or wait longer.")},
    {ErrorKind::TimedOut, 0, " connect ", QT_TRANSLATE_NOOP("error", "it timed out: nobody answered in time"),
     QT_TRANSLATE_NOOP("error",
                       "A firewall drops the packets, nobody has that address, or the server's queue is full: silence "
                       "does not tell which."),
     QT_TRANSLATE_NOOP("error", "Check the name and the port, or wait longer.")},
    {ErrorKind::TimedOut, 0, "", QT_TRANSLATE_NOOP("error", "it timed out: nobody answered in time"),
     QT_TRANSLATE_NOOP("error",
                       "The question or its answer was lost, a firewall drops them, or the server is silent: silence "
                       "does not tell which."),
     QT_TRANSLATE_NOOP("error", "Check the name and the port, or wait longer.")},
    {ErrorKind::Refused, 0,
     " send sendto sendmsg sendmmsg recv recvfrom recvmsg recvmmsg receive poll ppoll epoll_wait ",
     QT_TRANSLATE_NOOP("error", "refused: that computer answered at once that nobody has this port"),
     QT_TRANSLATE_NOOP("error",
                       "The computer is there (it sent ICMP port unreachable), but the server on it is not running or "
                       "has another port."),
     QT_TRANSLATE_NOOP("error", "Check the port, and that the server there is running.")},
    {ErrorKind::Refused, 0, "", QT_TRANSLATE_NOOP("error", "refused: somebody answered at once, with no"),
     QT_TRANSLATE_NOOP("error",
                       "The computer is there (it sent a TCP reset), but the server on it is not running or has "
                       "another port; some firewalls answer so, too."),
     QT_TRANSLATE_NOOP("error", "Check the port, and that the server there is running.")},
    {ErrorKind::Reset, EPIPE, " write ", QT_TRANSLATE_NOOP("error", "the reader has gone away"),
     QT_TRANSLATE_NOOP("error", "The program that was to read the output has ended."),
     QT_TRANSLATE_NOOP("error", "Start it again.")},
    {ErrorKind::Reset, 0, "", QT_TRANSLATE_NOOP("error", "the other side broke the connection off"),
     QT_TRANSLATE_NOOP("error", "The program there ended, or did not like the request."),
     QT_TRANSLATE_NOOP("error", "Try again; if it happens each time, the server does not like the request.")},
    {ErrorKind::Unreachable, 0, " getaddrinfo gethostbyname getnameinfo resolve lookup practice ",
     QT_TRANSLATE_NOOP("error", "no name server gave an answer"),
     QT_TRANSLATE_NOOP("error", "This computer has no network, or its name server is down or can't find out."),
     QT_TRANSLATE_NOOP("error", "Ask another server: Name lookup, under Resolver.")},
    {ErrorKind::Unreachable, ENETUNREACH, "", QT_TRANSLATE_NOOP("error", "no way leads there"),
     QT_TRANSLATE_NOOP("error",
                       "This computer has no route to that network: no cable, no Wi-Fi, no gateway, or no IPv6."),
     QT_TRANSLATE_NOOP("error", "Check the cable or the Wi-Fi, and the gateway.")},
    {ErrorKind::Unreachable, EHOSTUNREACH, "", QT_TRANSLATE_NOOP("error", "no way leads there"),
     QT_TRANSLATE_NOOP(
         "error",
         "The last network on the way was reached, and nobody there has that address; some firewalls say so, too."),
     QT_TRANSLATE_NOOP("error", "Check the address, and that the computer is switched on.")},
    {ErrorKind::Unreachable, 0, "", QT_TRANSLATE_NOOP("error", "no way leads there"),
     QT_TRANSLATE_NOOP("error", "A cable, the Wi-Fi or the gateway is missing."),
     QT_TRANSLATE_NOOP("error", "Check the cable or the Wi-Fi, and the gateway.")},
    {ErrorKind::NoSuchName, 0, " practice ",
     QT_TRANSLATE_NOOP("error", "the practice network has no server of this name"),
     QT_TRANSLATE_NOOP("error", "A slip in the spelling."),
     QT_TRANSLATE_NOOP("error", "Check its spelling; sockeye-cli practice --help names them all.")},
    {ErrorKind::NoSuchName, 0, "", QT_TRANSLATE_NOOP("error", "the name does not exist"),
     QT_TRANSLATE_NOOP("error", "A slip in the spelling, or a name that only another network knows."),
     QT_TRANSLATE_NOOP("error", "Check its spelling.")},
    {ErrorKind::BadReply, 0, " handshake ", QT_TRANSLATE_NOOP("error", "no TLS connection came about"),
     QT_TRANSLATE_NOOP("error",
                       "The server there speaks no TLS on this port, wants a certificate from its clients, or has no "
                       "version or cipher that this computer has."),
     QT_TRANSLATE_NOOP("error", "Check the port (HTTPS has 443), or try it without TLS to see who is there.")},
    {ErrorKind::BadReply, 0, "", QT_TRANSLATE_NOOP("error", "an answer came that can't be used"),
     QT_TRANSLATE_NOOP(
         "error", "Something else than the server that was meant answers there, or the answer was damaged on its way."),
     QT_TRANSLATE_NOOP("error", "Check the port; look at the bytes under Packet.")},
    {ErrorKind::BadInput, 0, "", QT_TRANSLATE_NOOP("error", "what was asked for is wrong"),
     QT_TRANSLATE_NOOP("error", "A slip of the hand: a character that doesn't belong there, or a number out of range."),
     QT_TRANSLATE_NOOP("error", "See what the field takes: its tip in the window, --help on the command line.")},
    {ErrorKind::NotSupported, 0, "", QT_TRANSLATE_NOOP("error", "this system does not have it"),
     QT_TRANSLATE_NOOP("error", "IPv6 is switched off, or the kernel was built without this protocol or option."),
     QT_TRANSLATE_NOOP("error", "Choose another family or protocol.")},
    {ErrorKind::System, 0, "", QT_TRANSLATE_NOOP("error", "the system reports an error"),
     QT_TRANSLATE_NOOP("error", "Its symbol names it; it is too rare to have a usual cause."),
     QT_TRANSLATE_NOOP("error", "Read what the manual page of the call says of this symbol.")},
};

constexpr FailingWord words[] = {
    // Those that are kinds, or any kind: the symbol that a row has beside them says more.
    {"timeout", ErrorKind::TimedOut, "recv"},
    {"refused", ErrorKind::Refused, "recv"},
    {"reset", ErrorKind::Reset, "recv"},
    {"unreachable", ErrorKind::Unreachable, "connect"},
    {"no_such_name", ErrorKind::NoSuchName, "lookup"},
    {"bad_reply", ErrorKind::BadReply, "decode"},
    {"bad_input", ErrorKind::BadInput, ""},
    {"cancelled", ErrorKind::Cancelled, ""},
    {"denied", ErrorKind::Denied, "setsockopt"},
    {"not_supported", ErrorKind::NotSupported, "setsockopt"},
    {"system_error", ErrorKind::System, ""},
    {"failed", ErrorKind::System, ""},
    {"not_connected", ErrorKind::System, "connect"},
    // Those that say more than a kind.
    {"no_such_service", ErrorKind::NoSuchName, "lookup", QT_TRANSLATE_NOOP("error", "no list has this name"),
     QT_TRANSLATE_NOOP("error", "A slip in the spelling, or the lists call the service otherwise."),
     QT_TRANSLATE_NOOP("error", "Try a part of the name.")},
    {"no_data", ErrorKind::NoSuchName, "check",
     QT_TRANSLATE_NOOP("error", "the name exists, but has nothing of this type"),
     QT_TRANSLATE_NOOP("error", "Many names have an IPv4 address (A) and no IPv6 address (AAAA)."),
     QT_TRANSLATE_NOOP("error", "Ask for another type.")},
    {"server_failure", ErrorKind::System, "check",
     QT_TRANSLATE_NOOP("error", "the server tried to find out and failed"),
     QT_TRANSLATE_NOOP("error",
                       "It could not reach the servers that know the name, or their signatures are wrong (DNSSEC)."),
     QT_TRANSLATE_NOOP("error", "Ask another resolver: if that one answers, yours is at fault.")},
    {"server_refused", ErrorKind::Denied, "check",
     QT_TRANSLATE_NOOP("error", "the server is there and says that it will not answer this"),
     QT_TRANSLATE_NOOP("error", "It serves only its own clients, or only its own zones."),
     QT_TRANSLATE_NOOP("error", "Ask another resolver.")},
    {"not_implemented", ErrorKind::NotSupported, "check",
     QT_TRANSLATE_NOOP("error", "the server can't answer this kind of question"),
     QT_TRANSLATE_NOOP("error", "It is small or old and knows only the common types."),
     QT_TRANSLATE_NOOP("error", "Ask for type A, or ask another resolver.")},
    {"format_error", ErrorKind::BadReply, "check",
     QT_TRANSLATE_NOOP("error", "the server did not understand the question"),
     QT_TRANSLATE_NOOP("error", "Its software is old or broken, or something on the way changed the question."),
     QT_TRANSLATE_NOOP("error", "Ask another resolver.")},
    {"kiss_of_death", ErrorKind::BadReply, "check",
     QT_TRANSLATE_NOOP("error", "the server asks to be left alone (kiss of death)"),
     QT_TRANSLATE_NOOP("error", "It was asked too often, or it does not serve this network."),
     QT_TRANSLATE_NOOP("error", "Ask another server; where the code is RATE, ask this one less often.")},
    {"unsynchronised", ErrorKind::BadReply, "check",
     QT_TRANSLATE_NOOP("error", "the server says that it does not know the time itself"),
     QT_TRANSLATE_NOOP("error", "It was started a moment ago, or has lost what it takes its time from."),
     QT_TRANSLATE_NOOP("error", "Ask another server, or this one again in some minutes.")},
    {"not_usable", ErrorKind::BadReply, "check",
     QT_TRANSLATE_NOOP("error", "the answer came and did not pass the checks, so no time is taken from it"),
     QT_TRANSLATE_NOOP("error", "The server is set up wrongly, or the answer was held up or forged on its way."),
     QT_TRANSLATE_NOOP("error", "Ask another server, and compare.")},
    {"unverified", ErrorKind::BadReply, "check",
     QT_TRANSLATE_NOOP("error", "a check of the TLS connection failed, so who is at the other side is not known"),
     QT_TRANSLATE_NOOP("error",
                       "The certificate has run out, is for another name, or is signed by nobody that this computer "
                       "trusts; or somebody on the way pretends to be the server."),
     QT_TRANSLATE_NOOP("error", "See which check failed, and the dates and names of the certificates.")},
    {"not_a_sink", ErrorKind::BadReply, "check",
     QT_TRANSLATE_NOOP("error", "who answered there did not say a sink's first word, so nothing was sent"),
     QT_TRANSLATE_NOOP("error", "Another program has this port, or the sink serves as many as it can already."),
     QT_TRANSLATE_NOOP("error", "On the other machine, start “sockeye-cli sink” and give its address and port.")},
    {"ttl_exceeded", ErrorKind::Unreachable, "recv",
     QT_TRANSLATE_NOOP("error", "its TTL came to 0 on the way, and the router there dropped it"),
     QT_TRANSLATE_NOOP("error",
                       "The TTL that was asked for is smaller than the way is long, or routers send it round in "
                       "a circle."),
     QT_TRANSLATE_NOOP("error", "Give it a larger TTL; 64 is enough for every honest way.")},
    {"loop", ErrorKind::Unreachable, "recv",
     QT_TRANSLATE_NOOP("error", "this router stood nearer already: probes are sent round in a circle"),
     QT_TRANSLATE_NOOP("error",
                       "Two routers each take the other for the way there, because one of them was set up wrongly or "
                       "has not heard of a change yet."),
     QT_TRANSLATE_NOOP("error", "Trace again in a minute; if it stays so, tell who runs these routers.")},
    {"too_big", ErrorKind::System, "send",
     QT_TRANSLATE_NOOP("error", "the packet is bigger than a link on the way takes, and may not be split"),
     QT_TRANSLATE_NOOP("error", "A tunnel or a VPN on the way leaves less room than Ethernet's 1500 bytes."),
     QT_TRANSLATE_NOOP("error", "Send fewer bytes.")},
    {"fail", ErrorKind::System, "check", QT_TRANSLATE_NOOP("error", "this step of the chain does not work"),
     QT_TRANSLATE_NOOP(
         "error", "Its meaning says what was found. Steps after it that need it were skipped, and may be in order."),
     QT_TRANSLATE_NOOP("error", "Begin with the first step that failed.")},
    {"rejected", ErrorKind::BadReply, "check", QT_TRANSLATE_NOOP("error", "this packet did not pass the checks"),
     QT_TRANSLATE_NOOP("error",
                       "It belongs to another question, it is damaged or forged, or its server has no time to give."),
     QT_TRANSLATE_NOOP("error", "Compare request and reply under Packet.")},
};

bool fits(QByteArrayView operations, const char *operation)
{
    return operations.isEmpty()
        || QByteArray(operations.data(), operations.size()).contains(' ' + QByteArray(operation) + ' ');
}

} // namespace

const StageText *stageTextOf(const char *operation)
{
    const auto found = std::find_if(std::begin(stages), std::end(stages),
                                    [operation](const StageText &line) { return fits(line.operations, operation); });
    return found == std::end(stages) ? nullptr : found;
}

const FailureCause &causeOf(const Error &error)
{
    const int code = error.space == CodeSpace::Errno ? error.code : 0;
    for (const FailureCause &cause : causes) {
        if (cause.kind == error.kind && (cause.code == 0 || cause.code == code)
            && fits(cause.operations, error.operation))
            return cause;
    }
    return causes[std::size(causes) - 1];
}

const FailingWord *failingWordOf(QByteArrayView id)
{
    const auto found =
        std::find_if(std::begin(words), std::end(words), [id](const FailingWord &word) { return word.id == id; });
    return found == std::end(words) ? nullptr : found;
}

} // namespace sockeye::detail
