// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/socketname.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

int Codec<SocketName>::compare(const SocketName &a, const SocketName &b)
{
    const int order = Codec<QHostAddress>::compare(a.address, b.address);
    return order != 0 ? order : Codec<QString>::compare(a.path, b.path);
}

void Codec<SocketName>::append(const SocketName &value, Unit unit, QByteArray &out)
{
    if (value.path.isNull())
        Codec<QHostAddress>::append(value.address, unit, out);
    else
        Codec<QString>::append(value.path, unit, out);
}

void Codec<SocketName>::appendJson(const SocketName &value, Unit unit, QByteArray &out)
{
    if (value.path.isNull())
        Codec<QHostAddress>::appendJson(value.address, unit, out);
    else
        Codec<QString>::appendJson(value.path, unit, out);
}

QString Codec<SocketName>::display(const SocketName &value, Unit unit, const QLocale &locale)
{
    return value.path.isNull() ? Codec<QHostAddress>::display(value.address, unit, locale) : value.path;
}

Result<void> Codec<SocketName>::parse(QStringView text, Unit unit, const Range &range, SocketName &value)
{
    SocketName read;
    // What is no address is a path; one may be told from the folder that its program was in.
    const bool isPath =
        text.startsWith(u'/') || text.startsWith(u'@') || !Codec<QHostAddress>::parse(text, unit, range, read.address);
    if (isPath)
        read = {QHostAddress(), text.toString()};
    value = read;
    return {};
}

int Codec<SocketHolder>::compare(const SocketHolder &a, const SocketHolder &b)
{
    return a.owner != b.owner ? int(a.owner) - int(b.owner) : Codec<QString>::compare(a.name, b.name);
}

void Codec<SocketHolder>::append(const SocketHolder &value, Unit unit, QByteArray &out)
{
    Codec<QString>::append(value.name, unit, out);
}

void Codec<SocketHolder>::appendJson(const SocketHolder &value, Unit unit, QByteArray &out)
{
    Codec<QString>::appendJson(value.name, unit, out);
}

QString Codec<SocketHolder>::display(const SocketHolder &value, Unit, const QLocale &)
{
    return value.owner == SocketOwner::NotVisible
        ? u'(' + detail::wordLabel(Words<SocketOwner>::list, int(SocketOwner::NotVisible)) + u')'
        : value.name;
}

Result<void> Codec<SocketHolder>::parse(QStringView text, Unit, const Range &, SocketHolder &value)
{
    value = text.isEmpty() ? SocketHolder() : SocketHolder{text.toString(), SocketOwner::Visible};
    return {};
}

} // namespace sockeye
