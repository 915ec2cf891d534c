// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/practiceprinter.h"

#include "app/cli/console.h"
#include "core/base/isotime.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr std::chrono::milliseconds Interval(50);

QString lineOf(const PracticeEvent &event)
{
    QByteArray time;
    appendIsoTime(time, event.at);
    return QString::fromLatin1(time) + u"  "_s + QString::fromLatin1(event.server).leftJustified(9) + u"  "_s
        + (event.transport == Transport::Udp ? u"udp"_s : u"tcp"_s) + u"  "_s + event.peer.toString() + u"  "_s
        + practiceEventText(event) + u'\n';
}

} // namespace

PracticePrinter::PracticePrinter(std::shared_ptr<const PracticeLog> log, CancelToken stop)
    : m_log(std::move(log))
    , m_stop(std::move(stop))
{
    m_timer.callOnTimeout([this] { print(); });
    m_timer.start(Interval);
}

void PracticePrinter::print()
{
    if (m_isOver)
        return;
    QString lines;
    for (const PracticeEvent &event : m_log->since(m_last)) {
        const quint64 missing = event.number - std::exchange(m_last, event.number) - 1;
        if (missing > 0) {
            lines +=
                QCoreApplication::translate("practice", "… %1 events more, too many to be kept").arg(missing) + u'\n';
        }
        lines += lineOf(event);
    }
    m_isOver = !lines.isEmpty() && !printOut(lines, m_stop);
    if (m_isOver)
        m_timer.stop();
}

} // namespace sockeye
