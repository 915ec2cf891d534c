// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/decodedialog.h"

#include "core/protocol/hextext.h"
#include "core/protocol/packetfields.h"
#include "ui/detail/bytesgrid.h"
#include "ui/detail/packetpanel.h"
#include "ui/page/spokenlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

DecodeDialog::DecodeDialog(QWidget *parent)
    : QDialog(parent)
    , m_around(Clock::system().wall())
    , m_hex(new QPlainTextEdit(this))
    , m_protocol(new QComboBox(this))
    , m_status(new QLabel(this))
    , m_panel(new PacketPanel(this))
{
    setObjectName(u"decodeDialog"_s);
    setWindowTitle(tr("Decode a packet"));
    m_hex->setObjectName(u"decodeHexText"_s);
    m_hex->setPlaceholderText(tr("Paste bytes in hex: 1b 00*47, 1b:00:…, or lines of hexdump -C or xxd"));
    m_hex->setTabChangesFocus(true);
    m_hex->setMaximumHeight(fontMetrics().height() * 6);
    m_protocol->setObjectName(u"decodeProtocol"_s);
    m_protocol->addItem(tr("Automatic"), -1);
    m_protocol->addItem(tr("NTP"), int(PacketProtocol::Ntp));
    m_protocol->addItem(tr("DNS"), int(PacketProtocol::Dns));
    m_protocol->addItem(tr("ICMP"), int(PacketProtocol::Icmp));
    m_protocol->addItem(tr("ICMPv6"), int(PacketProtocol::Icmpv6));
    m_protocol->addItem(tr("Text"), int(PacketProtocol::Payload));
    m_status->setObjectName(u"decodeStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    auto *hexLabel = new QLabel(tr("Bytes in &hex"), this);
    hexLabel->setBuddy(m_hex);
    auto *protocolLabel = new QLabel(tr("&Read as"), this);
    protocolLabel->setBuddy(m_protocol);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *choice = new QHBoxLayout;
    choice->addWidget(protocolLabel);
    choice->addWidget(m_protocol);
    choice->addWidget(m_status, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hexLabel);
    layout->addWidget(m_hex);
    layout->addLayout(choice);
    layout->addWidget(m_panel, 1);
    layout->addWidget(buttons);
    connect(m_hex, &QPlainTextEdit::textChanged, this, &DecodeDialog::decode);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, &DecodeDialog::decode);
    m_hex->setFont(m_panel->findChild<BytesGrid *>()->font());
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 30);
    decode();
}

void DecodeDialog::decode()
{
    const QString text = m_hex->toPlainText();
    const Result<QByteArray> bytes = text.trimmed().isEmpty() ? QByteArray() : readHexText(text);
    if (!bytes) {
        setSpokenText(m_status, tr("State"), bytes.error().detail);
        m_panel->setPackets({}, 0);
        return;
    }
    if (bytes->isEmpty()) {
        setSpokenText(m_status, tr("State"), QString());
        m_panel->setPackets({}, 0);
        return;
    }
    const int chosen = m_protocol->currentData().toInt();
    const PacketProtocol protocol = chosen < 0 ? guessPacketProtocol(*bytes) : PacketProtocol(chosen);
    const QString name = m_protocol->itemText(m_protocol->findData(int(protocol)));
    setSpokenText(m_status, tr("State"), tr("%1, %2").arg(name, byteCountText(bytes->size())));
    ShownPacket packet;
    packet.title = name;
    packet.name = name;
    packet.bytes = *bytes;
    packet.size = bytes->size();
    packet.protocol = protocol;
    packet.around = m_around;
    m_panel->setPackets({packet}, 0);
}

} // namespace sockeye
