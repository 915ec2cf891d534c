// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/packetview.h"

#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/ntp/rules.h"
#include "core/sntp/sntptool.h"
#include "core/tool/catalogue.h"
#include "ui/detail/bytesgrid.h"
#include "ui/detail/decodedialog.h"
#include "ui/page/resultsmodel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QByteArray request = "\x1b" + QByteArray(39, '\0') + QByteArray::fromHex("0102030405060708");
const QByteArray reply = QByteArray::fromHex("1c0106e9"
                                             "0000000000000000"
                                             "47505300"
                                             "ed5ba77000000000"
                                             "0102030405060708"
                                             "ed5ba78040000000"
                                             "ed5ba78080000000");

/// Packets put together by hand.
class Traffic
{
public:
    void add(bool isSent, const QByteArray &bytes, qint64 subject, int reason = 0,
             PacketProtocol protocol = PacketProtocol::Ntp)
    {
        PacketRecord packet;
        packet.number = m_trace->packets.size() + 1;
        packet.isSent = isSent;
        packet.protocol = protocol;
        packet.peer = Endpoint::fromString(u"127.0.0.1:10123");
        packet.at = MonotonicTime(std::chrono::microseconds(125) * qint64(packet.number));
        packet.wall = WallTime(std::chrono::seconds(1'790'000'000));
        packet.subject = subject;
        packet.reason = reason;
        packet.bytes = bytes;
        packet.size = quint32(bytes.size());
        m_trace->packets.push_back(packet);
    }
    /// Of the last packet the trace keeps no more than these bytes.
    void keep(qsizetype count) { m_trace->packets.back().bytes.truncate(count); }
    std::shared_ptr<const TraceSnapshot> trace() const { return m_trace; }

private:
    std::shared_ptr<TraceSnapshot> m_trace = std::make_shared<TraceSnapshot>();
};

/// A view with a run in it.
struct Shown {
    explicit Shown(const Tool &shownTool)
        : tool(shownTool)
        , model(
              shownTool, [](const std::function<void()> &work) { work(); }, nullptr)
        , view(shownTool)
    {
        view.resize(1150, 160);
        view.show();
    }
    void run(const std::shared_ptr<const TraceSnapshot> &trace, const RowView &row = {})
    {
        RunView shown;
        shown.tool = &tool;
        shown.trace = trace;
        shown.rows = &model;
        shown.run = 1;
        view.showRun(shown);
        view.showRow(row);
    }
    BytesGrid *grid(int number) const { return view.findChild<BytesGrid *>(u"bytes%1"_s.arg(number)); }
    QTreeView *tree() const { return view.findChild<QTreeView *>(u"fields"_s); }
    QComboBox *selector() const { return view.findChild<QComboBox *>(u"packetSelector"_s); }
    QString bits(int number) const { return view.findChild<QLabel *>(u"bits%1"_s.arg(number))->text(); }
    QModelIndex field(const QString &name) const
    {
        for (QModelIndex at = tree()->model()->index(0, 0); at.isValid(); at = tree()->indexBelow(at)) {
            if (at.data() == name)
                return at;
        }
        return {};
    }
    QString current() const { return tree()->currentIndex().siblingAtColumn(0).data().toString(); }
    void choose(const QString &name) const { tree()->setCurrentIndex(field(name)); }

    const Tool &tool;
    ResultsModel model;
    PacketView view;
};

QByteArray marked(const BytesGrid *grid)
{
    return grid->bytes().mid(grid->markedFirst(), grid->markedCount());
}

Traffic oneExchange()
{
    Traffic traffic;
    traffic.add(true, request, 0);
    traffic.add(false, reply.left(20), 0, int(NtpReason::ShortPacket));
    QByteArray wrong = reply;
    wrong[24] = 'x';
    traffic.add(false, wrong, 0, int(NtpReason::WrongOrigin));
    traffic.add(false, reply, 0);
    return traffic;
}

} // namespace

class TestPacketView : public QObject
{
    Q_OBJECT

private slots:
    void aFieldMarksItsBytes();
    void bitsWithinAByteAreShown();
    void aByteSelectsItsField();
    void keysMoveAndCopy();
    void requestStandsBesideReply();
    void ignoredRepliesAreThere();
    void narrowShowsOne();
    void rowsAreFields();
    void textFromTheNetworkIsPlain();
    void namesAreFollowedElsewhere();
    void lostBytesAreNoFault();
    void emptyStatesSayWhy();
    void manyPacketsAreShownAtOnce();
    void screenReadersAreTold();
    void hexIsDecodedAsItIsTyped();
};

void TestPacketView::aFieldMarksItsBytes()
{
    Shown shown(*findTool(u"ntp"));
    shown.run(oneExchange().trace());
    shown.choose(u"Reference ID"_s);
    QCOMPARE(shown.grid(1)->bytes(), reply);
    QCOMPARE(shown.grid(1)->markedFirst(), 12);
    QCOMPARE(marked(shown.grid(1)), QByteArray("GPS\0", 4));
    QCOMPARE(shown.grid(1)->current(), 12);
    shown.choose(u"Origin timestamp"_s);
    QCOMPARE(marked(shown.grid(1)).toHex(), QByteArray("0102030405060708"));
    // The same field of the request.
    QCOMPARE(shown.grid(0)->markedFirst(), 24);
    QCOMPARE(marked(shown.grid(0)), QByteArray(8, '\0'));
    for (QModelIndex at = shown.tree()->model()->index(0, 0); at.isValid(); at = shown.tree()->indexBelow(at)) {
        shown.tree()->setCurrentIndex(at);
        QVERIFY2(shown.grid(1)->markedCount() > 0, qPrintable(at.data().toString()));
    }
}

void TestPacketView::bitsWithinAByteAreShown()
{
    Shown shown(*findTool(u"sntp"));
    shown.run(oneExchange().trace());
    shown.selector()->setCurrentIndex(0);
    emit shown.selector()->activated(0);
    shown.choose(u"Version"_s);
    QCOMPARE(marked(shown.grid(0)), QByteArray("\x1b"));
    QVERIFY2(shown.bits(0).endsWith(u"0x1b  00 [011] 011"_s), qPrintable(shown.bits(0)));
    shown.choose(u"Mode"_s);
    QVERIFY2(shown.bits(0).endsWith(u"00 011 [011]"_s), qPrintable(shown.bits(0)));
    QVERIFY2(shown.bits(1).endsWith(u"0x1c  00 011 [100]"_s), qPrintable(shown.bits(1)));
    shown.choose(u"Precision"_s);
    QVERIFY2(shown.bits(1).endsWith(u"0xe9  [1110 1001]"_s), qPrintable(shown.bits(1)));
}

void TestPacketView::aByteSelectsItsField()
{
    Shown shown(*findTool(u"ntp"));
    shown.run(oneExchange().trace());
    BytesGrid *grid = shown.grid(1);
    grid->setFocus();
    // From byte 0 to byte 12, the first of the reference id.
    QTest::keyClick(grid, Qt::Key_Down);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(grid, Qt::Key_Right);
    QCOMPARE(grid->current(), 12);
    QCOMPARE(shown.current(), u"Reference ID"_s);
    QCOMPARE(grid->markedCount(), 4);
    // The innermost: half of a stamp.
    QTest::keyClick(grid, Qt::Key_Down);
    QCOMPARE(grid->current(), 20);
    QCOMPARE(shown.current(), u"Fraction"_s);
    QCOMPARE(grid->markedFirst(), 20);
    QCOMPARE(grid->markedCount(), 4);
    // Fields that share a byte come one after the other.
    QTest::keyClick(grid, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(shown.current(), u"Leap"_s);
    QTest::keyClick(grid, Qt::Key_Space);
    QCOMPARE(shown.current(), u"Version"_s);
    QTest::keyClick(grid, Qt::Key_Space);
    QTest::keyClick(grid, Qt::Key_Space);
    QCOMPARE(shown.current(), u"Leap"_s);
    // With the mouse, in the other packet: that one is active then.
    const QFontMetrics metrics = shown.grid(0)->fontMetrics();
    const int character = metrics.horizontalAdvance(u'0');
    QTest::mouseClick(shown.grid(0)->viewport(), Qt::LeftButton, {},
                      QPoint(8 + 10 * character, metrics.height() / 2)); // byte 1
    QCOMPARE(shown.grid(0)->current(), 1);
    QCOMPARE(shown.current(), u"Stratum"_s);
    QCOMPARE(shown.selector()->currentIndex(), 0);
}

void TestPacketView::keysMoveAndCopy()
{
    Shown shown(*findTool(u"ntp"));
    shown.run(oneExchange().trace());
    shown.choose(u"Reference ID"_s);
    BytesGrid *grid = shown.grid(1);
    QTest::keyClick(grid, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"47 50 53 00"_s);
    QTest::keyClick(grid, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(grid, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"47 50"_s);
    QTest::keyClick(grid, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(grid->current(), 47);
    QTest::keyClick(grid, Qt::Key_Right);
    QTest::keyClick(grid, Qt::Key_Down);
    QCOMPARE(grid->current(), 47);
    QTest::keyClick(grid, Qt::Key_PageUp);
    QVERIFY(grid->current() < 47);
    QTest::keyClick(grid, Qt::Key_Home);
    QCOMPARE(grid->current() % 8, 0);
    shown.choose(u"Stratum"_s);
    QApplication::setActiveWindow(&shown.view);
    shown.tree()->setFocus();
    QTest::keyClick(shown.tree(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Stratum\t1\t"_s));
}

void TestPacketView::requestStandsBesideReply()
{
    Traffic traffic = oneExchange();
    traffic.add(true, "other", 1);
    Shown shown(*findTool(u"ntp"));
    const int row = 0; // only its address counts
    shown.run(traffic.trace(), {&row, 0});
    QCOMPARE(shown.selector()->count(), 4); // of this row only
    QVERIFY(shown.grid(0)->isVisible() && shown.grid(1)->isVisible());
    QCOMPARE(shown.grid(0)->bytes(), request);
    QCOMPARE(shown.grid(1)->bytes(), reply);
    const QString title = shown.view.findChild<QLabel *>(u"packetTitle1"_s)->toolTip();
    QVERIFY2(title.contains(u"+0.375 ms"_s) && title.contains(u"accepted"_s), qPrintable(title));
    shown.run(traffic.trace());
    QCOMPARE(shown.selector()->count(), 5);
}

void TestPacketView::ignoredRepliesAreThere()
{
    Shown shown(*findTool(u"ntp"));
    shown.run(oneExchange().trace());
    emit shown.selector()->activated(2);
    const QString title = shown.view.findChild<QLabel *>(u"packetTitle1"_s)->toolTip();
    QVERIFY2(title.startsWith(u"Ignored 2"_s) && title.contains(u"wrong origin"_s), qPrintable(title));
    // What was wrong is selected, and says so.
    QCOMPARE(shown.current(), u"Origin timestamp"_s);
    QVERIFY(shown.tree()->currentIndex().siblingAtColumn(2).data().toString().startsWith(u"Rejected: the origin"_s));
    QVERIFY(shown.tree()->currentIndex().siblingAtColumn(0).data(Qt::DecorationRole).isValid());
    // It stays while the run goes on.
    Traffic more = oneExchange();
    more.add(false, reply, 0, int(NtpReason::Duplicate));
    shown.run(more.trace());
    QCOMPARE(shown.selector()->currentIndex(), 2);
    QCOMPARE(shown.current(), u"Origin timestamp"_s);
}

void TestPacketView::narrowShowsOne()
{
    Shown shown(*findTool(u"ntp"));
    shown.run(oneExchange().trace());
    QVERIFY(shown.view.minimumSizeHint().width() < 800);
    shown.view.resize(850, 160);
    QVERIFY(!shown.grid(0)->isVisible());
    QVERIFY(shown.grid(1)->isVisible());
    emit shown.selector()->activated(0);
    QVERIFY(shown.grid(0)->isVisible());
    QVERIFY(!shown.grid(1)->isVisible());
}

void TestPacketView::rowsAreFields()
{
    const Tool &tool = *findTool(u"sntp");
    Shown shown(tool);
    Rows<SntpRow> rows;
    for (const auto &[packet, field] : {std::pair{u"reply"_s, u"stratum"_s},
                                        {u"ignored 2"_s, u"mode"_s},
                                        {u"reply"_s, u"transmit_timestamp"_s},
                                        {u"request"_s, u"poll"_s}}) {
        SntpRow row;
        row.packet = packet;
        row.field = field;
        rows.add(row, 0);
    }
    shown.model.add(rows.take());
    const auto rowView = [&](int viewRow) { return RowView{shown.model.rowAt(viewRow), 0}; };
    shown.run(oneExchange().trace(), rowView(0));
    QCOMPARE(shown.current(), u"Stratum"_s);
    QCOMPARE(shown.selector()->currentIndex(), 3);
    shown.view.showRow(rowView(1));
    QCOMPARE(shown.current(), u"Mode"_s);
    QCOMPARE(shown.selector()->currentIndex(), 2);
    // And the other way: a part of a field asks for the field's row, and stays selected when that comes back.
    shown.view.showRow(rowView(0));
    QSignalSpy asked(&shown.view, &DetailView::rowAsked);
    connect(&shown.view, &DetailView::rowAsked, &shown.view, [&](int row) { shown.view.showRow(rowView(row)); });
    QTest::keyClick(shown.grid(1), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.takeFirst().at(0).toInt(), 2);
    QCOMPARE(shown.current(), u"Fraction"_s);
    QCOMPARE(shown.grid(1)->current(), 47);
    // Of the request beside it, too.
    shown.grid(0)->setCurrent(1);
    QTest::keyClick(shown.grid(0), Qt::Key_Right);
    QCOMPARE(asked.takeFirst().at(0).toInt(), 3);
    QCOMPARE(shown.current(), u"Poll"_s);
    QCOMPARE(shown.grid(1)->bytes(), reply);
}

void TestPacketView::textFromTheNetworkIsPlain()
{
    Traffic traffic;
    traffic.add(true, "<b>bold</b>\x1b[2J", 0, 0, PacketProtocol::Payload);
    Shown shown(*findTool(u"timeout"));
    shown.run(traffic.trace());
    const QModelIndex value = shown.field(u"Payload"_s).siblingAtColumn(1);
    QCOMPARE(value.data().toString(), u"<b>bold</b>\\x1b[2J"_s); // fault 62
    QVERIFY(!value.data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
}

void TestPacketView::namesAreFollowedElsewhere()
{
    const DnsName name = *DnsName::fromText(u"www.practice.test");
    DnsMessage message = dnsReplyTo(decodeDnsMessage(encodeDnsQuery(7, name, DnsType::A)));
    message.answers = {DnsRecords::address(name, 60, QHostAddress(u"192.0.2.1"_s))};
    Traffic traffic;
    traffic.add(true, encodeDnsQuery(7, name, DnsType::A), 0, 0, PacketProtocol::Dns);
    traffic.add(false, encodeDnsMessage(message), 0, 0, PacketProtocol::Dns);
    Shown shown(*findTool(u"lookup"));
    shown.run(traffic.trace());
    shown.choose(u"Pointer"_s);
    QCOMPARE(marked(shown.grid(1)).toHex(), QByteArray("c00c"));
    shown.choose(u"There"_s);
    QCOMPARE(shown.grid(1)->markedFirst(), 12);
    QCOMPARE(shown.grid(1)->markedCount(), 19);
    // Those bytes are the question's own.
    shown.grid(1)->setFocus();
    QTest::keyClick(shown.grid(1), Qt::Key_Right);
    QCOMPARE(shown.current(), u"Label"_s);
}

void TestPacketView::lostBytesAreNoFault()
{
    const QByteArray query = encodeDnsQuery(7, *DnsName::fromText(u"www.practice.test"_s), DnsType::A);
    const QByteArray answer = encodeDnsMessage(dnsReplyTo(decodeDnsMessage(query)));
    const auto lines = [](const Shown &shown) {
        QStringList found;
        for (QModelIndex at = shown.tree()->model()->index(0, 0); at.isValid(); at = at.siblingAtRow(at.row() + 1))
            found += at.data().toString() + u": "_s + at.siblingAtColumn(2).data().toString();
        return found;
    };
    const auto title = [](const Shown &shown) {
        return shown.view.findChild<QLabel *>(u"packetTitle1"_s)->accessibleName();
    };
    Traffic traffic;
    traffic.add(true, query, 0, 0, PacketProtocol::Dns);
    traffic.keep(0);
    traffic.add(false, answer, 0, 0, PacketProtocol::Dns);
    traffic.keep(0);
    Shown lost(*findTool(u"lookup"));
    lost.run(traffic.trace());
    QCOMPARE(lines(lost).size(), 1);
    QVERIFY2(lines(lost)[0].startsWith(u"Not kept: %1 bytes"_s.arg(answer.size())), qPrintable(lines(lost)[0]));
    QVERIFY2(title(lost).endsWith(u"accepted · %1 bytes · not kept"_s.arg(answer.size())), qPrintable(title(lost)));
    QVERIFY(lost.grid(1)->bytes().isEmpty());
    lost.choose(u"Not kept"_s);
    QCOMPARE(lost.grid(1)->markedCount(), 0);

    traffic = {};
    traffic.add(true, query, 0, 0, PacketProtocol::Dns);
    traffic.add(false, answer, 0, 0, PacketProtocol::Dns);
    traffic.keep(20);
    Shown cut(*findTool(u"lookup"));
    cut.run(traffic.trace());
    QCOMPARE(lines(cut).size(), 2);
    QCOMPARE(lines(cut)[1], u"Cut here: 20 of %1 bytes are kept"_s.arg(answer.size()));
    cut.choose(u"Cut here"_s);
    QCOMPARE(cut.grid(1)->markedFirst(), 12);
    QCOMPARE(cut.grid(1)->markedCount(), 8);
}

void TestPacketView::emptyStatesSayWhy()
{
    Shown shown(*findTool(u"ntp"));
    const auto *empty = shown.view.findChild<QLabel *>(u"packetEmpty"_s);
    QVERIFY(empty->isVisible() && empty->text().startsWith(u"After a run"_s));
    shown.run(std::make_shared<TraceSnapshot>());
    QVERIFY(empty->isVisible() && empty->text().startsWith(u"This run sent no packet"_s));
    const int row = 0;
    shown.run(oneExchange().trace(), {&row, 77});
    QVERIFY(empty->isVisible() && empty->text().startsWith(u"No packet of this row"_s));
    shown.run(oneExchange().trace());
    QVERIFY(!empty->isVisible() && shown.grid(1)->isVisible());
}

void TestPacketView::manyPacketsAreShownAtOnce()
{
    Traffic traffic;
    for (int i = 0; i < 5000; ++i) {
        traffic.add(true, request, i);
        traffic.add(false, reply, i);
    }
    Shown shown(*findTool(u"ntp"));
    shown.run(traffic.trace());
    QCOMPARE(shown.selector()->count(), 10'000);
    const int row = 0;
    QElapsedTimer timer;
    timer.start();
    constexpr int rounds = 10;
    for (int i = 0; i < rounds; ++i) {
        shown.view.showRow({&row, i * 400});
        shown.view.showRow({});
    }
    const qint64 each = timer.elapsed() / (2 * rounds);
    QVERIFY2(each < 50, qPrintable(u"%1 ms"_s.arg(each)));
}

void TestPacketView::screenReadersAreTold()
{
    Shown shown(*findTool(u"ntp"));
    shown.run(oneExchange().trace());
    shown.choose(u"Reference ID"_s);
    QAccessibleInterface *grid = QAccessible::queryAccessibleInterface(shown.grid(1));
    QVERIFY(grid);
    QCOMPARE(grid->text(QAccessible::Name), u"Bytes: Reply"_s);
    const QString value = grid->text(QAccessible::Value);
    QVERIFY2(value.contains(u"byte 12 of 48: 47"_s) && value.contains(u"Reference ID, bytes 12 to 15: 47 50 53 00"_s),
             qPrintable(value));
    QVERIFY(!shown.selector()->accessibleName().isEmpty());
    QCOMPARE(shown.tree()->accessibleName(), u"Fields: Reply"_s);
}

void TestPacketView::hexIsDecodedAsItIsTyped()
{
    DecodeDialog dialog(nullptr);
    dialog.show();
    auto *text = dialog.findChild<QPlainTextEdit *>(u"decodeHexText"_s);
    const auto *status = dialog.findChild<QLabel *>(u"decodeStatus"_s);
    const auto *grid = dialog.findChild<BytesGrid *>(u"bytes0"_s);
    text->setPlainText(u"1b 00*47"_s);
    QCOMPARE(grid->bytes(), "\x1b" + QByteArray(47, '\0'));
    QCOMPARE(status->text(), u"NTP, 48 bytes"_s);
    text->setPlainText(u"1b 0"_s);
    QVERIFY(grid->bytes().isEmpty());
    QVERIFY(status->text().contains(u"odd number"_s));
    text->setPlainText(u"0007 0100 0001 0000 0000 0000 00 0002 0001"_s);
    QCOMPARE(status->text(), u"DNS, 17 bytes"_s);
    dialog.findChild<QComboBox *>(u"decodeProtocol"_s)->setCurrentIndex(1);
    QCOMPARE(status->text(), u"NTP, 17 bytes"_s);
}

QTEST_MAIN(TestPacketView)
#include "tst_packetview.moc"
