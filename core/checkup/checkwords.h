// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codec.h"

namespace sockeye
{

/// The steps, in the order of the chain.
enum class CheckStep : quint8 {
    Interface,
    Wifi,
    Address,
    Gateway,
    Resolver,
    Name,
    Tcp,
    Portal,
    Tls,
    Ipv6,
    Proxy,
    Clock,
    Mtu,
    Practice,
};
inline constexpr int checkStepCount = 14;

enum class CheckResult : quint8 { Pass, Warn, Fail, Skipped };

/// Where a fault is.
enum class CheckWhere : quint8 { ThisComputer, Wifi, Router, Provider, Site, Nowhere };

template <>
struct Words<CheckStep> {
    using S = CheckStep;
    static constexpr Word list[] = {
        {int(S::Interface), "interface", QT_TRANSLATE_NOOP("words", "Interface")},
        {int(S::Wifi), "wifi", QT_TRANSLATE_NOOP("words", "Wi-Fi")},
        {int(S::Address), "address", QT_TRANSLATE_NOOP("words", "Address")},
        {int(S::Gateway), "gateway", QT_TRANSLATE_NOOP("words", "Gateway")},
        {int(S::Resolver), "resolver", QT_TRANSLATE_NOOP("words", "Name server")},
        {int(S::Name), "name", QT_TRANSLATE_NOOP("words", "Names")},
        {int(S::Tcp), "tcp", QT_TRANSLATE_NOOP("words", "TCP")},
        {int(S::Portal), "portal", QT_TRANSLATE_NOOP("words", "Captive portal")},
        {int(S::Tls), "tls", QT_TRANSLATE_NOOP("words", "TLS")},
        {int(S::Ipv6), "ipv6", QT_TRANSLATE_NOOP("words", "IPv6")},
        {int(S::Proxy), "proxy", QT_TRANSLATE_NOOP("words", "Proxy, VPN")},
        {int(S::Clock), "clock", QT_TRANSLATE_NOOP("words", "Clock")},
        {int(S::Mtu), "mtu", QT_TRANSLATE_NOOP("words", "Path MTU")},
        {int(S::Practice), "practice", QT_TRANSLATE_NOOP("words", "Practice network")},
    };
};

template <>
struct Words<CheckResult> {
    static constexpr Word list[] = {
        {int(CheckResult::Pass), "pass", QT_TRANSLATE_NOOP("words", "pass"), Outcome::Success},
        {int(CheckResult::Warn), "warn", QT_TRANSLATE_NOOP("words", "warning"), Outcome::Neutral},
        {int(CheckResult::Fail), "fail", QT_TRANSLATE_NOOP("words", "fail"), Outcome::Failure},
        {int(CheckResult::Skipped), "skipped", QT_TRANSLATE_NOOP("words", "skipped"), Outcome::Neutral},
    };
};

template <>
struct Words<CheckWhere> {
    using W = CheckWhere;
    static constexpr Word list[] = {
        {int(W::ThisComputer), "this_computer", QT_TRANSLATE_NOOP("words", "this computer")},
        {int(W::Wifi), "wifi", QT_TRANSLATE_NOOP("words", "the Wi-Fi")},
        {int(W::Router), "router", QT_TRANSLATE_NOOP("words", "the router")},
        {int(W::Provider), "provider", QT_TRANSLATE_NOOP("words", "the provider")},
        {int(W::Site), "site", QT_TRANSLATE_NOOP("words", "that one site")},
        {int(W::Nowhere), "nowhere", QT_TRANSLATE_NOOP("words", "nowhere")},
    };
};

} // namespace sockeye
