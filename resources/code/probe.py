#!/usr/bin/env python3
# @WHAT@
# Left out: @LEFTOUT@.
import socket
@if tls
import ssl
@end
@if repeat
import time
@end

@if practice
# @NAME@ is a server of the practice network: it listens on this computer only.
@end
PEER = (@HOST@, @PORT@)
@if !listen
TIMEOUT = @TIMEOUT@  # seconds, for each of connecting, the handshake and the first byte of an answer
QUIET = @QUIET@  # seconds of silence after which an answer is taken to be whole
MOST = @MOST@  # bytes that are received at most
MESSAGE = @MESSAGE@
@end
@if repeat
REPEAT = @REPEAT@
DELAY = @DELAY@  # seconds
@end


def show(what, data):
    print("%s bytes %d hex 0x%s" % (what, len(data), data[:4096].hex()))


@if listen
@if udp
def main():
    family, kind, _, _, address = socket.getaddrinfo(*PEER, type=socket.SOCK_DGRAM)[0]
    with socket.socket(family, kind) as s:
        s.bind(address)
        print("listening on %s port %d" % s.getsockname()[:2], flush=True)
        while True:
            data, peer = s.recvfrom(65536)
            show("received", data)
@if echo
            s.sendto(data, peer)
            show("sent", data)
@end


@end
@if !udp
def main():
    """One connection after the other."""
    family, kind, _, _, address = socket.getaddrinfo(*PEER, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen()
        print("listening on %s port %d" % listener.getsockname()[:2], flush=True)
        while True:
            s, peer = listener.accept()
            with s:
                print("connected")
                while data := s.recv(4096):
                    show("received", data)
@if echo
                    s.sendall(data)
                    show("sent", data)
@end
                print("ended")


@end
@end
@if !listen
def receive(s, seconds):
    """What comes next; None where nothing does, and no bytes at the end."""
    s.settimeout(seconds)
    try:
        return s.recv(@ROOM@)
    except TimeoutError:
        return None


@if tls
def tls(s):
    """Connects whatever is wrong with the certificate, so nothing secret may be sent; then says what is wrong."""
    context = ssl.create_default_context(@CAFILE@)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
@if alpn
    context.set_alpn_protocols(@ALPN@)
@end
    s = context.wrap_socket(s, server_hostname=@SERVERNAME@)
    print("tls %s %s alpn %s" % (s.version(), s.cipher()[0], s.selected_alpn_protocol()))
    return s


def check():
    """Connects once more, with every check: the library stops at the first that fails."""
    context = ssl.create_default_context(@CAFILE@)
    try:
        with socket.create_connection(PEER, TIMEOUT) as s, context.wrap_socket(s, server_hostname=@CHECKED@):
            print("verified True")
    except ssl.SSLCertVerificationError as error:
        print("verified False (%s)" % error.verify_message)
    except OSError as error:
        print("verified False (%s)" % error)


@end
def talk(s):
@if http
    s.settimeout(TIMEOUT)
    s.sendall(MESSAGE)
    show("sent", MESSAGE)
    reply = b""
    while len(reply) < MOST and (data := receive(s, TIMEOUT)):
        reply += data
        head, separator, body = reply.partition(b"\r\n\r\n")
        if separator and is_whole(head, body):
            break
    head, separator, body = reply.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1."):
        show("received", reply)
        return
    show("head", head + separator)
    print("status_code %d" % int(head.split()[1]))
    body = unchunked(body) if b"transfer-encoding: chunked" in head.lower() else body
    if body:
        show("body", body)
@end
@if !http
@if repeat
    for i in range(REPEAT):
        begin = time.monotonic()
        s.settimeout(TIMEOUT)
        s.@SEND@(MESSAGE)
        show("sent", MESSAGE)
        while i < REPEAT - 1 and (left := begin + DELAY - time.monotonic()) > 0:
            data = receive(s, left)
            if data is None:
                break
@if !udp
            if not data:
                print("ended")
                return
@end
            show("received", data)
@end
@if !repeat
@if sends
    s.settimeout(TIMEOUT)
    s.@SEND@(MESSAGE)
    show("sent", MESSAGE)
@end
@end
@if halfclose
    s.shutdown(socket.SHUT_WR)
@end
    received = 0
    while received < MOST:
        data = receive(s, @PATIENCE@)
        if data is None:
            if not received or @UNTILEND@:
                print("received status timeout")
            return
@if !udp
        if not data:
            print("ended")
            return
@end
        show("received", data)
        received += max(1, len(data))
@end


@if http
def is_whole(head, body):
    """Whether the reply has ended, without waiting for the stream's end."""
    head = head.lower()
    if b"transfer-encoding: chunked" in head:
        return body.endswith(b"0\r\n\r\n")
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length":
            return len(body) >= int(value)
    return False


def unchunked(body):
    whole = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        size = int(size.partition(b";")[0], 16)
        whole, body = whole + body[:size], body[size + 2:]
        if size == 0:
            break
    return whole


@end
def main():
    family, kind, _, _, address = socket.getaddrinfo(*PEER, type=socket.@KIND@)[0]
    with socket.socket(family, kind) as s:
        s.settimeout(TIMEOUT)
@if keepalive
        s.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
@end
        s.connect(address)
@if !udp
        print("connected")
@end
@if tls
        s = tls(s)
@end
        talk(s)
@if reset
        s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")  # close breaks off
@end
@if tls
        s.close()
    check()
@end


@end
if __name__ == "__main__":
    try:
        main()
    except ConnectionRefusedError:
        print("status refused")
    except (ConnectionResetError, BrokenPipeError):
        print("status reset")
    except TimeoutError:
        print("status timeout")
    except OSError as error:
        print("status failed (%s)" % error)
