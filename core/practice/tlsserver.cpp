// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlsengine.h"
#include "core/practice/practiceserver.h"

#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// A certificate with the fault that is set. Each is signed by nobody whom a computer trusts.
Result<TlsEngine> engineFor(const PracticeScene &scene)
{
    using namespace std::chrono_literals;
    constexpr auto day = std::chrono::hours(24);
    const PracticeCertificate kind = scene.settings.tlsCertificate;
    const WallTime now = scene.clock.wall();
    TlsIdentityWish wish;
    wish.names = {u"tls.practice.test"_s, u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    wish.notBefore = now - day;
    wish.notAfter = now + 30 * day;
    wish.isSelfSigned = kind != PracticeCertificate::UnknownIssuer;
    if (kind == PracticeCertificate::Expired) {
        wish.notBefore = now - 30 * day;
        wish.notAfter = now - day;
    } else if (kind == PracticeCertificate::NotYetValid) {
        wish.notBefore = now + day;
    } else if (kind == PracticeCertificate::WrongHost) {
        wish.names = {u"wrong.practice.test"_s};
    }
    const Result<TlsIdentity> identity = TlsIdentity::make(wish);
    if (!identity)
        return identity.error();
    return TlsEngine::server({.identity = *identity, .alpn = {u"http/1.1"_s}});
}

/// Whether it is a whole request of HTTP without a body.
bool isHttpRequest(const QByteArray &text)
{
    return text.endsWith("\r\n\r\n") && text.first(text.indexOf('\r')).endsWith(" HTTP/1.1");
}

/// Sends back what it gets, over TLS; a request of HTTP gets a page.
class TlsServerStream final : public PracticeStream
{
public:
    explicit TlsServerStream(TlsEngine engine)
        : m_engine(std::move(engine))
    {
    }

    qsizetype received(const PracticeScene &, QByteArrayView bytes, PracticeWriter &writer) override
    {
        m_engine.feed(bytes);
        bool isOver = false;
        if (!m_isHandshakeDone) {
            const Result<bool> done = m_engine.handshake();
            isOver = !done;
            m_isHandshakeDone = done && *done;
        }
        if (m_isHandshakeDone)
            isOver = answer();
        const QByteArray output = m_engine.takeOutput();
        if (!output.isEmpty())
            writer.send(output);
        if (isOver)
            writer.close();
        return bytes.size();
    }

private:
    /// Answers what has come whole; true where that is the end.
    bool answer()
    {
        std::array<char, 16'384> buffer{};
        for (;;) {
            const Result<std::optional<qsizetype>> read = m_engine.read(buffer);
            if (!read)
                return true;
            if (!*read)
                return false;
            const QByteArray text(buffer.data(), **read);
            const bool isHttp = isHttpRequest(text);
            if (isHttp)
                (void)m_engine.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 28\r\n"
                                     "Connection: close\r\n\r\nHello from practice over TLS");
            else if (!text.isEmpty())
                (void)m_engine.write(text);
            if (isHttp || text.isEmpty()) {
                m_engine.end();
                return true;
            }
        }
    }

    TlsEngine m_engine;
    bool m_isHandshakeDone = false;
};

class TlsServer final : public PracticeServer
{
public:
    std::unique_ptr<PracticeStream> stream(const PracticeScene &scene) override
    {
        Result<TlsEngine> engine = engineFor(scene);
        return engine ? std::make_unique<TlsServerStream>(std::move(*engine)) : nullptr;
    }
};

} // namespace

std::unique_ptr<PracticeServer> makeTlsServer()
{
    return std::make_unique<TlsServer>();
}

} // namespace sockeye
