// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkup/checkwords.h"

namespace sockeye
{

/// What a step found. Each has its result, its meaning and what to try: see findingLine().
enum class Finding : quint8 {
    // Interface
    InterfaceUp,
    NoInterface,
    InterfaceDown,
    NoCarrier,
    // Wi-Fi
    WifiGood,
    WifiWeak,
    WifiVeryWeak,
    WifiUnknown,
    NotWifi,
    // Address
    AddressGood,
    SelfAssigned,
    NoAddress,
    // Gateway
    GatewayGood,
    GatewayLossy,
    GatewayQuiet,
    GatewayUnasked,
    GatewayGone,
    NoGateway,
    NoGatewayNeeded,
    // Name server
    ResolverGood,
    ResolverSome,
    NoResolver,
    ResolverSilent,
    ResolverClosed,
    ResolverRefuses,
    ResolverFailing,
    // Names
    NameGood,
    NameOnlyIpv4,
    NameOnlyIpv6,
    NameSome,
    NoSuchName,
    NoNames, ///< not one of all that were asked for
    NameWithoutAddress,
    NameUnanswered,
    // TCP
    TcpGood,
    TcpSome,
    TcpRefused,
    TcpSilent,
    TcpUnreachable,
    // Captive portal
    NoPortal,
    PortalRedirects,
    PortalOther,
    PortalUnanswered,
    // TLS
    TlsGood,
    TlsExpired,
    TlsNotYetValid,
    TlsUnknownIssuer,
    TlsWrongName,
    TlsInvalid,
    TlsBroken,
    // IPv6
    Ipv6Good,
    Ipv6Dead,
    NoIpv6,
    NoIpv6Peer,
    // Proxy, VPN
    Direct,
    ProxySet,
    VpnOn,
    VpnAndProxy,
    // Clock
    ClockGood,
    ClockOff,
    ClockWrong,
    ClockUnanswered,
    // Path MTU
    MtuGood,
    MtuUnconfirmed,
    MtuSmallLink,
    MtuSmallPath,
    MtuBlackHole,
    // Practice network
    PracticeGood,
    PracticeBroken,
    // Skipped
    NotAsked,
    AfterInterface,
    AfterAddress,
    AfterGateway,
    AfterResolver,
    AfterName,
    AfterTcp,
};

/// What a finding is and means. Static texts, translated by findingMeaning() and its kin.
struct FindingLine {
    Finding finding;
    const char *id; ///< public
    CheckResult result;
    CheckWhere where; ///< where the fault is, unless the step knows better
    bool blocks; ///< what needs this step can't be tried
    const char *meaning;
    const char *suggestion; ///< empty: nothing to do
    const char *verdict; ///< empty where it makes none; %1 is whom it concerns
};

const FindingLine &findingLine(Finding finding);
std::span<const FindingLine> findingLines();

/// Translated; any thread.
QString findingMeaning(Finding finding);
QString findingSuggestion(Finding finding);

/// What a step is skipped for that needs \a step.
Finding skippedFor(CheckStep step);

/// Written and read by its id.
template <>
struct Codec<Finding> {
    static constexpr ValueKind kind = ValueKind::Text;
    static int compare(Finding a, Finding b) { return int(a) - int(b); }
    static bool absent(Finding) { return false; }
    static void append(Finding value, Unit, QByteArray &out) { out += findingLine(value).id; }
    static void appendJson(Finding value, Unit, QByteArray &out)
    {
        out += '"' + QByteArray(findingLine(value).id) + '"';
    }
    static QString display(Finding value, Unit, const QLocale &) { return QString::fromLatin1(findingLine(value).id); }
    static Result<void> parse(QStringView text, Unit, const Range &, Finding &value);
    static std::span<const Word> words() { return {}; }
};

/// A finding's sentence: its meaning, or what to try. Made when it is looked at, in the language of that moment.
template <QString (*Sentence)(Finding)>
struct FindingSentence {
    Finding finding{};
    bool operator==(const FindingSentence &) const = default;
};

template <QString (*Sentence)(Finding)>
struct Codec<FindingSentence<Sentence>> {
    using Value = FindingSentence<Sentence>;
    static constexpr ValueKind kind = ValueKind::Text;
    static int compare(Value a, Value b) { return int(a.finding) - int(b.finding); }
    static bool absent(Value value) { return Sentence(value.finding).isEmpty(); }
    static void append(Value value, Unit, QByteArray &out) { out += Sentence(value.finding).toUtf8(); }
    static void appendJson(Value value, Unit, QByteArray &out)
    {
        if (absent(value))
            out += "null";
        else
            detail::appendJsonString(out, Sentence(value.finding).toUtf8());
    }
    static QString display(Value value, Unit, const QLocale &) { return Sentence(value.finding); }
    /// Of the findings with this sentence the first; what another language wrote stays as it was.
    static Result<void> parse(QStringView text, Unit, const Range &, Value &value)
    {
        for (const FindingLine &line : findingLines()) {
            if (text == Sentence(line.finding)) {
                value.finding = line.finding;
                break;
            }
        }
        return {};
    }
    static std::span<const Word> words() { return {}; }
};

} // namespace sockeye
