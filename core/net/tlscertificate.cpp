// SPDX-License-Identifier: GPL-3.0-or-later
// Reads certificates: OpenSSL's into ours.
#include "core/base/isotime.h"
#include "core/net/tlsopenssl.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace sockeye::openssl
{

namespace
{

constexpr int mostNames = 1000;

// A certificate's texts come from outside: what would move a cursor or end a line is written as it is in X.500 names.
QString plain(QByteArrayView bytes)
{
    QString text;
    for (const QChar c : QString::fromUtf8(bytes))
        text +=
            c.category() == QChar::Other_Control ? u"\\%1"_s.arg(uint(c.unicode()), 2, 16, QChar(u'0')) : QString(c);
    return text;
}

QString nameText(const X509_NAME *name)
{
    constexpr unsigned long flags = (ASN1_STRFLGS_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB))
        | XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_FN_SN;
    const Bio out(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(out.get(), name, 0, flags);
    return plain(bytesOf(out.get()));
}

// Some certificates are said to hold until the year 9999, which no WallTime does.
WallTime timeOf(const ASN1_TIME *time, WallTime beyond)
{
    tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return beyond;
    return fromCivil({parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec})
        .value_or(beyond);
}

QByteArrayView viewOf(const ASN1_STRING *text)
{
    return {ASN1_STRING_get0_data(text), ASN1_STRING_length(text)};
}

QString addressText(const ASN1_OCTET_STRING *bytes)
{
    const QByteArrayView view = viewOf(bytes);
    if (view.size() == 4)
        return QHostAddress(quint32(uchar(view[0])) << 24 | quint32(uchar(view[1])) << 16 | quint32(uchar(view[2])) << 8
                            | quint32(uchar(view[3])))
            .toString();
    if (view.size() == 16) {
        Q_IPV6ADDR address;
        std::copy(view.begin(), view.end(), address.c);
        return QHostAddress(address).toString();
    }
    return QString::fromLatin1(view.toByteArray().toHex(':'));
}

QStringList namesOf(X509 *certificate)
{
    using Names = std::unique_ptr<GENERAL_NAMES, Freed<GENERAL_NAMES_free>>;
    const Names names(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    QStringList texts;
    const int count = names ? std::min(mostNames, sk_GENERAL_NAME_num(names.get())) : 0;
    for (int i = 0; i < count; ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names.get(), i);
        switch (name->type) {
        case GEN_DNS:
            texts += plain(viewOf(name->d.dNSName));
            break;
        case GEN_IPADD:
            texts += addressText(name->d.iPAddress);
            break;
        case GEN_EMAIL:
            texts += u"email:"_s + plain(viewOf(name->d.rfc822Name));
            break;
        case GEN_URI:
            texts += u"URI:"_s + plain(viewOf(name->d.uniformResourceIdentifier));
            break;
        default:
            break;
        }
    }
    return texts;
}

QString keyText(X509 *certificate)
{
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    if (!key)
        return {};
    const char *type = EVP_PKEY_get0_type_name(key);
    return u"%1 %2"_s.arg(QString::fromLatin1(type ? type : "?")).arg(EVP_PKEY_get_bits(key));
}

} // namespace

QByteArray bytesOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

Bio bioOver(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

TlsCertificate described(X509 *certificate)
{
    TlsCertificate told;
    told.subject = nameText(X509_get_subject_name(certificate));
    told.issuer = nameText(X509_get_issuer_name(certificate));
    told.names = namesOf(certificate);
    told.notBefore = timeOf(X509_get0_notBefore(certificate), WallTime::min());
    told.notAfter = timeOf(X509_get0_notAfter(certificate), WallTime::max());
    told.serial = QString::fromLatin1(viewOf(X509_get0_serialNumber(certificate)).toByteArray().toHex(':'));
    told.key = keyText(certificate);
    const char *signature = OBJ_nid2ln(X509_get_signature_nid(certificate));
    told.signature = QString::fromLatin1(signature ? signature : "");
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest.data(), &size) == 1)
        told.sha256 = QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(size));
    told.size = std::max(0, i2d_X509(certificate, nullptr));
    told.isSelfIssued = X509_NAME_cmp(X509_get_subject_name(certificate), X509_get_issuer_name(certificate)) == 0;
    return told;
}

} // namespace sockeye::openssl
