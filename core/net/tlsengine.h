// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/net/tlsidentity.h"
#include "core/net/tlsreport.h"

#include <memory>
#include <optional>
#include <span>

namespace sockeye
{

/// What a client asks for.
struct TlsClientOptions {
    QString host; ///< a host name or an address: the certificate has to be for it; a name goes into SNI (RFC 6066)
    bool sendsServerName = true;
    QStringList alpn = {}; ///< offered, the most wanted first (RFC 7301); empty: nothing is
    QByteArray trusted = {}; ///< PEM: who is trusted in place of the system's list; empty: that list
    std::optional<WallTime> now = {}; ///< what dates are compared with; empty: the system's clock
};

/// What a server has.
struct TlsServerOptions {
    TlsIdentity identity;
    QStringList alpn = {}; ///< that it speaks, the most wanted first; what none of fits goes on without
};

/// A TLS connection as a function of bytes: knows no socket and never waits. What came from the peer goes in by feed(),
/// what is for the peer comes out by takeOutput(), after every other call. Old versions and weak keys are let in and
/// what fails the checks is reported, never refused: it is for looking, so nothing secret may be sent by it. One
/// thread.
class TlsEngine
{
public:
    static Result<TlsEngine> client(const TlsClientOptions &options);
    static Result<TlsEngine> server(const TlsServerOptions &options);
    TlsEngine(TlsEngine &&other) noexcept;
    TlsEngine &operator=(TlsEngine &&other) noexcept;
    ~TlsEngine();

    /// Takes in what came. Read it at once: nothing here bounds what is kept.
    void feed(QByteArrayView bytes);
    QByteArray takeOutput();

    /// Goes on with the handshake as far as it can: true when it is done. BadReply with a sentence in `detail` where it
    /// can't be; its output may still hold an alert for the peer.
    Result<bool> handshake();
    /// Makes \a bytes ready to be sent. Only after the handshake.
    Result<void> write(QByteArrayView bytes);
    /// What was received, into \a buffer; no value when more has to come first, 0 when the peer has ended its side
    /// (close_notify).
    Result<std::optional<qsizetype>> read(std::span<char> buffer);
    /// Makes a close_notify ready to be sent.
    void end();

    /// Valid after the handshake.
    const TlsReport &report() const;

private:
    struct State;
    explicit TlsEngine(std::unique_ptr<State> state);
    static Result<TlsEngine> begun(std::unique_ptr<State> state);
    Error failure(const char *operation) const;
    void makeReport();

    std::unique_ptr<State> m_state;
};

} // namespace sockeye
