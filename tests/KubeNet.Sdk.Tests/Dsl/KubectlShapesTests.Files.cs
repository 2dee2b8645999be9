using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeNet.Tests.Dsl;

// What is made from files, beside kubectl.
public partial class KubectlShapesTests
{
    [Fact]
    public void Tls()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=a", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddDays(1)
        );
        var cert = new TextFile("tls.crt", certificate.ExportCertificatePem() + "\n");
        var pem = new TextFile("tls.key", key.ExportECPrivateKeyPem() + "\n");
        using var folder = new KubectlFolder(cert, pem);

        Same($"create secret tls certs --cert={folder}/tls.crt --key={folder}/tls.key", k8s => k8s.Secret("certs").Tls(cert, pem));
    }

    [Fact]
    public void Secret_of_files()
    {
        var text = new TextFile("a.txt", "grüße\n");
        var bytes = new BinaryFile("b.bin", "/wA=");
        using var folder = new KubectlFolder(text, bytes);

        Same(
            $"create secret generic files --from-file={folder}/a.txt --from-file=other={folder}/b.bin",
            k8s => k8s.Secret("files").File(text).File(bytes, key: "other")
        );
        Same(
            "create secret generic login --type=kubernetes.io/basic-auth --from-literal=username=u --from-literal=password=p",
            k8s => k8s.Secret("login").BasicAuth("u", "p")
        );
        Same(
            "create secret generic typed --type=example.com/own --from-literal=a=b",
            k8s => k8s.Secret("typed").Type("example.com/own").Data("a", "b")
        );
    }

    [Fact]
    public void Docker_registry_of_a_file()
    {
        var config = new TextFile("config.json", "{\"auths\":{}}\n");
        using var folder = new KubectlFolder(config);

        Same(
            $"create secret docker-registry reg --from-file=.dockerconfigjson={folder}/config.json",
            k8s => k8s.Secret("reg").DockerRegistry(config)
        );
    }

    [Fact]
    public void Config_map_of_files()
    {
        var text = new TextFile("a.txt", "one\ntwo\n");
        var bytes = new BinaryFile("b.bin", "/wA=");
        using var folder = new KubectlFolder(text, bytes);

        Same(
            $"create configmap files --from-file={folder}/a.txt --from-file=other={folder}/b.bin",
            k8s => k8s.ConfigMap("files").File(text).File(bytes, key: "other")
        );
    }

    /// <summary>A folder with files for kubectl, which is gone afterwards.</summary>
    private sealed class KubectlFolder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("kubectl").FullName;

        public KubectlFolder(params ProjectFile[] files)
        {
            foreach (var file in files)
            {
                var path = Path.Combine(_path, file.Name);
                if (file is TextFile text)
                {
                    File.WriteAllText(path, text.Text);
                }
                else
                {
                    File.WriteAllBytes(path, [0xFF, 0]);
                }
            }
        }

        public void Dispose() => Directory.Delete(_path, recursive: true);

        public override string ToString() => _path;
    }
}
