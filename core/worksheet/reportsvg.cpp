// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/reportsvg.h"

#include "core/worksheet/reporttable.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

const QSet<QString> &shapes()
{
    static const QSet<QString> names = {u"path"_s,    u"rect"_s,    u"line"_s,   u"polyline"_s,
                                        u"polygon"_s, u"ellipse"_s, u"circle"_s, u"text"_s};
    return names;
}

const QSet<QString> &looks()
{
    static const QSet<QString> names = {u"d"_s,
                                        u"points"_s,
                                        u"x"_s,
                                        u"y"_s,
                                        u"x1"_s,
                                        u"y1"_s,
                                        u"x2"_s,
                                        u"y2"_s,
                                        u"cx"_s,
                                        u"cy"_s,
                                        u"r"_s,
                                        u"rx"_s,
                                        u"ry"_s,
                                        u"width"_s,
                                        u"height"_s,
                                        u"transform"_s,
                                        u"fill"_s,
                                        u"fill-opacity"_s,
                                        u"fill-rule"_s,
                                        u"stroke"_s,
                                        u"stroke-width"_s,
                                        u"stroke-dasharray"_s,
                                        u"stroke-dashoffset"_s,
                                        u"stroke-linecap"_s,
                                        u"stroke-linejoin"_s,
                                        u"stroke-miterlimit"_s,
                                        u"stroke-opacity"_s,
                                        u"opacity"_s,
                                        u"font-size"_s,
                                        u"font-weight"_s,
                                        u"font-style"_s,
                                        u"text-anchor"_s};
    return names;
}

// Numbers, words, colours as `#1f6aa5`, and `matrix(…)`: no address, no quotation mark.
bool isPlainValue(QStringView value)
{
    const auto isPlain = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || u"-+.,#%() \t\n"_s.contains(c));
    };
    return !value.contains(u"url", Qt::CaseInsensitive) && std::all_of(value.begin(), value.end(), isPlain);
}

/// Writes what stays of a drawing. A group is written when something is in it.
class Drawing
{
public:
    explicit Drawing(QByteArrayView svg)
        : m_reader(svg.toByteArray())
    {
    }

    QString write(const QString &title)
    {
        if (!m_reader.readNextStartElement() || m_reader.name() != u"svg")
            return {};
        const QString box = m_reader.attributes().value(u"viewBox"_s).toString().simplified();
        static const QRegularExpression numbers(QRegularExpression::anchoredPattern(u"0 0 \\d{1,5} \\d{1,5}"_s));
        if (!numbers.match(box).hasMatch())
            return {};
        const QString said = htmlText(title.simplified());
        m_out = u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%1\" role=\"img\" aria-label=\"%2\">\n"_s.arg(
            box, said);
        readChildren(0);
        m_out += u"</svg>\n"_s;
        return m_reader.hasError() || m_out.size() > largestDrawing ? QString() : m_out;
    }

private:
    QString attributes() const
    {
        QString made;
        for (const QXmlStreamAttribute &attribute : m_reader.attributes()) {
            // The namespace would make another attribute of it.
            if (attribute.namespaceUri().isEmpty() && looks().contains(attribute.name().toString())
                && isPlainValue(attribute.value()))
                made += u" %1=\"%2\""_s.arg(attribute.name(), attribute.value().toString().simplified());
        }
        return made;
    }

    void readChildren(int depth)
    {
        constexpr int deepest = 40;
        while (m_reader.readNextStartElement()) {
            if (m_out.size() > largestDrawing || depth > deepest)
                return m_reader.raiseError();
            const QString name = m_reader.name().toString();
            if (name == u"g")
                readGroup(depth);
            else if (name == u"text")
                readText();
            else if (shapes().contains(name)) {
                m_out += u"<%1%2/>\n"_s.arg(name, attributes());
                m_reader.skipCurrentElement();
            } else {
                m_reader.skipCurrentElement();
            }
        }
    }

    void readGroup(int depth)
    {
        const QString opening = u"<g%1>\n"_s.arg(attributes());
        m_out += opening;
        readChildren(depth + 1);
        // QSvgGenerator begins a group at every change of the pen, whether something is drawn with it or not.
        if (m_out.endsWith(opening))
            m_out.chop(opening.size());
        else
            m_out += u"</g>\n"_s;
    }

    void readText()
    {
        const QString opening = u"<text%1>"_s.arg(attributes());
        m_out += opening + htmlText(m_reader.readElementText(QXmlStreamReader::SkipChildElements).simplified())
            + u"</text>\n"_s;
    }

    QXmlStreamReader m_reader;
    QString m_out;
};

} // namespace

QString plainSvg(QByteArrayView svg, const QString &title)
{
    return Drawing(svg).write(title);
}

} // namespace sockeye
