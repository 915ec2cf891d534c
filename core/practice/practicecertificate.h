// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"

namespace sockeye
{

/// What is wrong with the certificate of the practice server `tls`. Nobody trusts its signer, so that is always wrong,
/// too.
enum class PracticeCertificate : quint8 { SelfSigned, UnknownIssuer, Expired, NotYetValid, WrongHost };

template <>
struct Words<PracticeCertificate> {
    using C = PracticeCertificate;
    static constexpr Word list[] = {
        {int(C::SelfSigned), "self_signed", QT_TRANSLATE_NOOP("words", "self-signed")},
        {int(C::UnknownIssuer), "unknown_issuer", QT_TRANSLATE_NOOP("words", "unknown issuer")},
        {int(C::Expired), "expired", QT_TRANSLATE_NOOP("words", "expired")},
        {int(C::NotYetValid), "not_yet_valid", QT_TRANSLATE_NOOP("words", "not yet valid")},
        {int(C::WrongHost), "wrong_host", QT_TRANSLATE_NOOP("words", "wrong host")},
    };
};

} // namespace sockeye
