// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlsengine.h"
#include "core/net/tlstexts.h"

#include "core/net/endpoint.h"
#include "core/net/tlsopenssl.h"
#include "core/protocol/dns/dnsname.h"

#include <algorithm>
#include <limits>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

using namespace openssl;

namespace
{

// Old versions and weak keys are to be seen, so the library may not refuse them: level 0 permits all that it has.
constexpr const char *ciphers = "DEFAULT:@SECLEVEL=0";
// How strong keys and signatures have to be to pass: 112 bits, what OpenSSL and browsers ask for.
constexpr int strongLevel = 2;
constexpr long mostChainBytes = 1 << 20;
constexpr qsizetype mostCertificates = 100;

TlsProblem problemOf(int code)
{
    switch (code) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return TlsProblem::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return TlsProblem::NotYetValid;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return TlsProblem::SelfSigned;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_CERT_UNTRUSTED:
        return TlsProblem::UnknownIssuer;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return TlsProblem::WrongHost;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return TlsProblem::WeakKey;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        return TlsProblem::BadSignature;
    case X509_V_ERR_INVALID_PURPOSE:
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
        return TlsProblem::WrongPurpose;
    default:
        return TlsProblem::Other;
    }
}

/// RFC 7301's list: each name behind its length.
QByteArray alpnBytes(const QStringList &protocols)
{
    QByteArray bytes;
    for (const QString &protocol : protocols) {
        const QByteArray name = protocol.toUtf8().left(255);
        if (!name.isEmpty())
            bytes += char(uchar(name.size())) + name;
    }
    return bytes;
}

Error libraryFailure()
{
    const unsigned long code = ERR_peek_error();
    const char *reason = code ? ERR_reason_error_string(code) : nullptr;
    ERR_clear_error();
    Error error;
    error.kind = ErrorKind::System;
    error.operation = "handshake";
    error.detail = TlsTexts::tr("OpenSSL says: %1.").arg(QString::fromLatin1(reason ? reason : "?"));
    return error;
}

} // namespace

struct TlsEngine::State {
    Context context;
    Connection connection;
    BIO *in = nullptr; // the connection's
    BIO *out = nullptr;
    bool isServer = false;
    QByteArray alpn; // a server's
    std::vector<int> verifyErrors; // in the order in which they were found
    TlsReport report;
};

namespace
{

/// The errors that the checks find, one after the other.
int noteError(int passed, X509_STORE_CTX *check)
{
    static constexpr std::size_t mostErrors = 1000;
    auto *errors = static_cast<std::vector<int> *>(X509_STORE_CTX_get_app_data(check));
    if (passed == 0 && errors->size() < mostErrors)
        errors->push_back(X509_STORE_CTX_get_error(check));
    return 1; // go on: every check is to be made
}

} // namespace

namespace openssl
{

/// In place of OpenSSL's own check: the same one, at the level at which keys are strong, and to its end.
int verifyAll(X509_STORE_CTX *check, void *verifyErrors)
{
    X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(check), strongLevel);
    X509_STORE_CTX_set_app_data(check, verifyErrors);
    X509_STORE_CTX_set_verify_cb(check, noteError);
    auto *errors = static_cast<std::vector<int> *>(verifyErrors);
    // It may fail without a check that did: for want of memory, say.
    if (X509_verify_cert(check) <= 0 && errors->empty()) {
        const int error = X509_STORE_CTX_get_error(check);
        errors->push_back(error != X509_V_OK ? error : X509_V_ERR_UNSPECIFIED);
    }
    return 1;
}

/// A server's choice among the protocols that are offered.
int chooseAlpn(SSL *, const unsigned char **chosen, unsigned char *chosenSize, const unsigned char *offered,
               unsigned int offeredSize, void *spoken)
{
    const auto *list = static_cast<const QByteArray *>(spoken);
    unsigned char *found = nullptr;
    const int result =
        SSL_select_next_proto(&found, chosenSize, reinterpret_cast<const unsigned char *>(list->constData()),
                              uint(list->size()), offered, offeredSize);
    *chosen = found;
    return result == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

} // namespace openssl

namespace
{

bool trustOnly(SSL_CTX *context, const QByteArray &pem)
{
    const Bio bio = bioOver(pem);
    int count = 0;
    for (;; ++count) {
        const Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
        if (!certificate)
            break;
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), certificate.get());
    }
    ERR_clear_error(); // the end of the text is an error, too
    return count > 0;
}

/// Puts the host name into the checks and, where it is a name, into SNI.
bool setHost(SSL *connection, const TlsClientOptions &options)
{
    X509_VERIFY_PARAM *checks = SSL_get0_param(connection);
    X509_VERIFY_PARAM_set_hostflags(checks, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    const qsizetype percent = options.host.indexOf(u'%');
    const QString bare = percent < 0 ? options.host : options.host.first(percent);
    if (!parseAddress(bare).isNull())
        return X509_VERIFY_PARAM_set1_ip_asc(checks, bare.toLatin1().constData()) == 1;
    const Result<DnsName> name = DnsName::fromText(options.host);
    QByteArray ascii = name ? name->text().toLatin1() : options.host.toUtf8();
    if (ascii.endsWith('.'))
        ascii.chop(1);
    if (X509_VERIFY_PARAM_set1_host(checks, ascii.constData(), std::size_t(ascii.size())) != 1)
        return false;
    return !options.sendsServerName || SSL_set_tlsext_host_name(connection, ascii.constData()) == 1;
}

bool useIdentity(SSL_CTX *context, const TlsIdentity &identity)
{
    const Bio keyText = bioOver(identity.key);
    const Key key(PEM_read_bio_PrivateKey(keyText.get(), nullptr, nullptr, nullptr));
    const Bio chainText = bioOver(identity.chain);
    const Certificate own(PEM_read_bio_X509(chainText.get(), nullptr, nullptr, nullptr));
    if (!key || !own || SSL_CTX_use_certificate(context, own.get()) != 1
        || SSL_CTX_use_PrivateKey(context, key.get()) != 1)
        return false;
    for (;;) {
        const Certificate next(PEM_read_bio_X509(chainText.get(), nullptr, nullptr, nullptr));
        if (!next)
            break;
        SSL_CTX_add1_chain_cert(context, next.get());
    }
    ERR_clear_error();
    return true;
}

/// A context that permits whatever the library can.
Context openContext(const SSL_METHOD *method)
{
    ERR_clear_error();
    Context context(SSL_CTX_new(method));
    if (!context)
        return context;
    SSL_CTX_set_min_proto_version(context.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context.get(), 0);
    SSL_CTX_set_cipher_list(context.get(), ciphers);
    SSL_CTX_set_options(context.get(), SSL_OP_LEGACY_SERVER_CONNECT | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_max_cert_list(context.get(), mostChainBytes);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    return context;
}

} // namespace

TlsEngine::TlsEngine(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

TlsEngine::TlsEngine(TlsEngine &&other) noexcept = default;
TlsEngine &TlsEngine::operator=(TlsEngine &&other) noexcept = default;
TlsEngine::~TlsEngine() = default;

Result<TlsEngine> TlsEngine::begun(std::unique_ptr<State> state)
{
    state->in = BIO_new(BIO_s_mem());
    state->out = BIO_new(BIO_s_mem());
    if (!state->in || !state->out) {
        BIO_free(state->in);
        BIO_free(state->out);
        return libraryFailure();
    }
    SSL_set_bio(state->connection.get(), state->in, state->out); // takes them over
    return TlsEngine(std::move(state));
}

Result<TlsEngine> TlsEngine::client(const TlsClientOptions &options)
{
    auto state = std::make_unique<State>();
    state->context = openContext(TLS_client_method());
    SSL_CTX *context = state->context.get();
    if (!context)
        return libraryFailure();
    SSL_CTX_set_cert_verify_callback(context, verifyAll, &state->verifyErrors);
    if (options.trusted.isEmpty())
        SSL_CTX_set_default_verify_paths(context);
    else if (!trustOnly(context, options.trusted))
        return Error::badInput({}, TlsTexts::tr("There is no certificate (PEM) in it."));
    state->connection = Connection(SSL_new(context));
    SSL *connection = state->connection.get();
    if (!connection || !setHost(connection, options))
        return libraryFailure();
    SSL_set_verify(connection, SSL_VERIFY_PEER, nullptr);
    const QByteArray alpn = alpnBytes(options.alpn);
    if (!alpn.isEmpty())
        SSL_set_alpn_protos(connection, reinterpret_cast<const unsigned char *>(alpn.constData()), uint(alpn.size()));
    state->report.host = options.host;
    state->report.checkedAt = options.now.value_or(Clock::system().wall());
    if (options.now) {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(*options.now);
        X509_VERIFY_PARAM_set_time(SSL_get0_param(connection), seconds.time_since_epoch().count());
    }
    SSL_set_connect_state(connection);
    return begun(std::move(state));
}

Result<TlsEngine> TlsEngine::server(const TlsServerOptions &options)
{
    auto state = std::make_unique<State>();
    state->isServer = true;
    state->context = openContext(TLS_server_method());
    SSL_CTX *context = state->context.get();
    if (!context || !useIdentity(context, options.identity))
        return libraryFailure();
    state->alpn = alpnBytes(options.alpn);
    if (!state->alpn.isEmpty())
        SSL_CTX_set_alpn_select_cb(context, chooseAlpn, &state->alpn);
    state->connection = Connection(SSL_new(context));
    if (!state->connection)
        return libraryFailure();
    SSL_set_accept_state(state->connection.get());
    return begun(std::move(state));
}

void TlsEngine::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto part = int(std::min(bytes.size(), qsizetype(std::numeric_limits<int>::max())));
        const int taken = BIO_write(m_state->in, bytes.data(), part);
        if (taken <= 0)
            return; // no memory: the record stays incomplete, and a deadline ends it
        bytes = bytes.sliced(taken);
    }
}

QByteArray TlsEngine::takeOutput()
{
    QByteArray bytes = bytesOf(m_state->out);
    (void)BIO_reset(m_state->out);
    return bytes;
}

Error TlsEngine::failure(const char *operation) const
{
    const unsigned long code = ERR_peek_error();
    const int reason = ERR_GET_REASON(code);
    Error error;
    error.kind = ErrorKind::BadReply;
    error.operation = operation;
    const char *text = code ? ERR_reason_error_string(code) : nullptr;
    const QString says = QString::fromLatin1(text ? text : "?");
    if (reason == SSL_R_WRONG_VERSION_NUMBER || reason == SSL_R_HTTP_REQUEST || reason == SSL_R_PACKET_LENGTH_TOO_LONG)
        error.detail = TlsTexts::tr("What came is no TLS: a server without it, or of another protocol, answers there.");
    else if (reason >= SSL_AD_REASON_OFFSET)
        error.detail = TlsTexts::tr("The other side said no (TLS alert %1: %2).")
                           .arg(reason - SSL_AD_REASON_OFFSET)
                           .arg(QString::fromLatin1(SSL_alert_desc_string_long(reason - SSL_AD_REASON_OFFSET)));
    else if (reason == SSL_R_UNSUPPORTED_PROTOCOL || reason == SSL_R_WRONG_SSL_VERSION)
        error.detail = TlsTexts::tr("The two sides speak no version of TLS in common.");
    else if (reason == SSL_R_EXCESSIVE_MESSAGE_SIZE)
        error.detail = TlsTexts::tr("The other side sent more certificates than are read here (1 MiB).");
    else
        error.detail = TlsTexts::tr("OpenSSL says: %1.").arg(says);
    ERR_clear_error();
    return error;
}

Result<bool> TlsEngine::handshake()
{
    ERR_clear_error();
    const int done = SSL_do_handshake(m_state->connection.get());
    if (done == 1) {
        makeReport();
        return true;
    }
    const int why = SSL_get_error(m_state->connection.get(), done);
    if (why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE)
        return false;
    return failure("handshake");
}

void TlsEngine::makeReport()
{
    SSL *connection = m_state->connection.get();
    TlsReport &report = m_state->report;
    report.version = QString::fromLatin1(SSL_get_version(connection));
    report.cipher = QString::fromLatin1(SSL_get_cipher_name(connection));
    const long group = SSL_get_negotiated_group(connection);
    const char *groupName = group > 0 ? SSL_group_to_name(connection, int(group)) : nullptr;
    report.group = QString::fromLatin1(groupName ? groupName : "");
    const unsigned char *alpn = nullptr;
    unsigned int alpnSize = 0;
    SSL_get0_alpn_selected(connection, &alpn, &alpnSize);
    report.alpn = QString::fromUtf8(reinterpret_cast<const char *>(alpn), alpnSize);
    const STACK_OF(X509) *chain = SSL_get_peer_cert_chain(connection);
    const int count = chain ? std::min(int(mostCertificates), sk_X509_num(chain)) : 0;
    for (int i = 0; i < count; ++i)
        report.chain += described(sk_X509_value(chain, i));
    if (m_state->isServer)
        return; // a client shows no certificate, and nothing was checked
    if (report.chain.isEmpty())
        report.problems += TlsProblem::NoCertificate;
    for (const int code : m_state->verifyErrors) {
        if (const TlsProblem problem = problemOf(code); !report.problems.contains(problem))
            report.problems += problem;
        report.verifyCode = code;
    }
    if (SSL_version(connection) < TLS1_2_VERSION)
        report.problems += TlsProblem::OldProtocol;
    // A chain of one self-signed certificate ends at no known issuer, too; that says the same once more.
    if (report.problems.contains(TlsProblem::SelfSigned))
        report.problems.removeAll(TlsProblem::UnknownIssuer);
    std::sort(report.problems.begin(), report.problems.end());
    report.verifyText = QString::fromLatin1(X509_verify_cert_error_string(report.verifyCode));
    report.verified = report.problems.isEmpty();
}

Result<void> TlsEngine::write(QByteArrayView bytes)
{
    ERR_clear_error();
    std::size_t written = 0;
    if (!bytes.isEmpty()
        && SSL_write_ex(m_state->connection.get(), bytes.data(), std::size_t(bytes.size()), &written) != 1)
        return failure("send");
    return {};
}

Result<std::optional<qsizetype>> TlsEngine::read(std::span<char> buffer)
{
    ERR_clear_error();
    std::size_t size = 0;
    if (SSL_read_ex(m_state->connection.get(), buffer.data(), buffer.size(), &size) == 1)
        return std::optional(qsizetype(size));
    const int why = SSL_get_error(m_state->connection.get(), 0);
    if (why == SSL_ERROR_ZERO_RETURN)
        return std::optional(qsizetype(0));
    if (why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE)
        return std::optional<qsizetype>();
    return failure("recv");
}

void TlsEngine::end()
{
    SSL_shutdown(m_state->connection.get());
    ERR_clear_error();
}

const TlsReport &TlsEngine::report() const
{
    return m_state->report;
}

} // namespace sockeye
