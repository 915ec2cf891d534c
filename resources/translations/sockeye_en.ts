<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>checkup</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No break since %1, in %n round(s).</source>
        <translation>
            <numerusform>No break since %1, in %n round.</numerusform>
            <numerusform>No break since %1, in %n rounds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n break(s) since %1</source>
        <translation>
            <numerusform>%n break since %1</numerusform>
            <numerusform>%n breaks since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dns</name>
    <message numerus="yes">
        <source>%n extra byte(s)</source>
        <translation>
            <numerusform>%n extra byte</numerusform>
            <numerusform>%n extra bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ntp</name>
    <message numerus="yes">
        <source>%n replies were ignored; the column Ignored because says why.</source>
        <translation>
            <numerusform>%n reply was ignored; the column Ignored because says why.</numerusform>
            <numerusform>%n replies were ignored; the column Ignored because says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates came and count once.</source>
        <translation>
            <numerusform>%n duplicate came and counts once.</numerusform>
            <numerusform>%n duplicates came and count once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offer</name>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ping</name>
    <message numerus="yes">
        <source>%n answers came once more</source>
        <translation>
            <numerusform>%n answer came once more</numerusform>
            <numerusform>%n answers came once more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came late and count as received</source>
        <translation>
            <numerusform>%n came late and counts as received</numerusform>
            <numerusform>%n came late and count as received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were overtaken by a later one</source>
        <translation>
            <numerusform>%n was overtaken by a later one</numerusform>
            <numerusform>%n were overtaken by a later one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datagrams were ignored</source>
        <translation>
            <numerusform>%n datagram was ignored</numerusform>
            <numerusform>%n datagrams were ignored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers were ignored: their payload was not the one that was sent.</source>
        <translation>
            <numerusform>%n answer was ignored: its payload was not the one that was sent.</numerusform>
            <numerusform>%n answers were ignored: their payload was not the one that was sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>probe</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Listening on %1: %n connection(s), %2 received</source>
        <translation>
            <numerusform>Listening on %1: %n connection, %2 received</numerusform>
            <numerusform>Listening on %1: %n connections, %2 received</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scan</name>
    <message numerus="yes">
        <source>%n time(s) a connection met itself and was no open port: see Explain.</source>
        <translation>
            <numerusform>%n time a connection met itself and was no open port: see Explain.</numerusform>
            <numerusform>%n times a connection met itself and was no open port: see Explain.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sntp</name>
    <message numerus="yes">
        <source>%n replies were ignored: %1.</source>
        <translation>
            <numerusform>%n reply was ignored: %1.</numerusform>
            <numerusform>%n replies were ignored: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies were ignored; their fields are in the table.</source>
        <translation>
            <numerusform>%n reply was ignored; its fields are in the table.</numerusform>
            <numerusform>%n replies were ignored; their fields are in the table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::PacketView</name>
    <message numerus="yes">
        <source>%n earlier packet(s) not kept</source>
        <translation>
            <numerusform>%n earlier packet not kept</numerusform>
            <numerusform>%n earlier packets not kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::QuestionCard</name>
    <message numerus="yes">
        <source>%n bit(s)</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::RequestForm</name>
    <message numerus="yes">
        <source>%1 (%n changed)</source>
        <translation>
            <numerusform>%1 (%n changed)</numerusform>
            <numerusform>%1 (%n changed)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::TargetLine</name>
    <message numerus="yes">
        <source>%n more line(s) can&apos;t be targets.</source>
        <translation>
            <numerusform>%n more line can&apos;t be a target.</numerusform>
            <numerusform>%n more lines can&apos;t be targets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tls</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trace</name>
    <message numerus="yes">
        <source>%1 is %n hop(s) away; there and back takes %2 (median)</source>
        <translation>
            <numerusform>%1 is %n hop away; there and back takes %2 (median)</numerusform>
            <numerusform>%1 is %n hops away; there and back takes %2 (median)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s) answer less often than those behind: such routers limit how often they report, and pass everything on.</source>
        <translation>
            <numerusform>%n hop answers less often than those behind: such a router limits how often it reports, and passes everything on.</numerusform>
            <numerusform>%n hops answer less often than those behind: such routers limit how often they report, and pass everything on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s) say nothing, and pass everything on.</source>
        <translation>
            <numerusform>%n hop says nothing, and passes everything on.</numerusform>
            <numerusform>%n hops say nothing, and pass everything on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) came after the timeout; they are counted, and the hop is still theirs.</source>
        <translation>
            <numerusform>%n answer came after the timeout; it is counted, and still belongs to this hop.</numerusform>
            <numerusform>%n answers came after the timeout; they are counted, and still belong to this hop.</numerusform>
        </translation>
    </message>
</context>
</TS>
