// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/networknode.h"

#include "tests/support/privatenetwork.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

NetworkNode::NetworkNode()
{
    m_holder.setProcessChannelMode(QProcess::MergedChannels);
    m_holder.start(u"unshare"_s, {u"--net"_s, u"--"_s, u"sh"_s, u"-c"_s, u"echo ready; exec cat"_s});
    if (!m_holder.waitForReadyRead(30'000))
        m_problem = u"unshare: "_s + m_holder.errorString();
    else if (const QByteArray said = m_holder.readAll().trimmed(); said != "ready")
        m_problem = QString::fromLocal8Bit(said);
    else
        m_problem = ip({u"link"_s, u"set"_s, u"lo"_s, u"up"_s});
}

NetworkNode::~NetworkNode()
{
    m_holder.closeWriteChannel();
    m_holder.waitForFinished(30'000);
}

QStringList NetworkNode::prefix() const
{
    return {u"nsenter"_s, u"--net=/proc/%1/ns/net"_s.arg(m_holder.processId()), u"--"_s};
}

QString NetworkNode::ip(const QStringList &arguments) const
{
    return runCommand(prefix() + QStringList{ipProgram()} + arguments);
}

QString NetworkNode::shell(const QString &command) const
{
    return runCommand(prefix() + QStringList{u"sh"_s, u"-c"_s, u"PATH=$PATH:/usr/sbin:/sbin; "_s + command});
}

} // namespace sockeye
