namespace KubeNet;

/// <summary>The protocol of a backend behind ingress-nginx: the annotation <c>backend-protocol</c>.</summary>
public enum NginxBackendProtocol
{
    /// <summary><c>HTTP</c>, the default.</summary>
    Http,

    /// <summary><c>HTTPS</c>. The backend's certificate is checked only if <c>proxy-ssl-verify</c> is set.</summary>
    Https,

    /// <summary><c>GRPC</c>: gRPC without TLS.</summary>
    Grpc,

    /// <summary><c>GRPCS</c>: gRPC with TLS.</summary>
    Grpcs,

    /// <summary><c>FCGI</c>: FastCGI.</summary>
    Fcgi,

    /// <summary><c>AUTO_HTTP</c>: HTTP or HTTPS, whichever the client uses.</summary>
    AutoHttp,
}

/// <summary>
/// When a browser sends the cookie of a sticky session with a request from another site: the annotation <c>session-cookie-samesite</c>.
/// </summary>
public enum NginxSameSite
{
    /// <summary><c>None</c>: always. It requires HTTPS.</summary>
    None,

    /// <summary><c>Lax</c>: when a link is followed.</summary>
    Lax,

    /// <summary><c>Strict</c>: never.</summary>
    Strict,
}

internal static class NginxWords
{
    public static string Of(NginxBackendProtocol protocol) =>
        protocol switch
        {
            NginxBackendProtocol.Https => "HTTPS",
            NginxBackendProtocol.Grpc => "GRPC",
            NginxBackendProtocol.Grpcs => "GRPCS",
            NginxBackendProtocol.Fcgi => "FCGI",
            NginxBackendProtocol.AutoHttp => "AUTO_HTTP",
            _ => "HTTP",
        };
}
