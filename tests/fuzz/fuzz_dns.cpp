// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/dns/dnsmessage.h"

#include <cstdint>
#include <cstdlib>

using namespace sockeye;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkName(const DnsName &name)
{
    require(name.wire().size() <= DnsName::MaximumWire);
    const Result<DnsName> again = DnsName::fromText(name.text());
    require(bool(again) && again->wire() == name.wire());
    (void)name.unicodeText();
}

} // namespace

/// Decodes, looks at everything, and encodes again: names read back as they were written, whole messages keep their
/// records.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const DnsMessage message = decodeDnsMessage(bytes);
    for (const DnsQuestion &question : message.questions)
        checkName(question.name);
    for (const auto *records : {&message.answers, &message.authorities, &message.additionals}) {
        for (const DnsRecord &record : *records) {
            checkName(record.owner);
            (void)record.text();
            (void)record.strings();
            (void)record.address();
            if (const auto target = record.target())
                checkName(*target);
        }
    }
    (void)checkDnsReply(bytes, encodeDnsQuery(message.id, DnsName(), DnsType::A));

    const QByteArray encoded = encodeDnsMessage(message);
    if (message.isComplete() && encoded.size() < 65000) {
        const DnsMessage again = decodeDnsMessage(encoded);
        require(again.isComplete() && again.answers.size() == message.answers.size());
        for (qsizetype i = 0; i < message.answers.size(); ++i)
            require(again.answers[i].text() == message.answers[i].text() || message.answers[i].type == DnsType::OPT);
    }
    const Result<DnsName> typed = DnsName::fromText(QString::fromUtf8(bytes));
    if (typed)
        checkName(*typed);
    return 0;
}
