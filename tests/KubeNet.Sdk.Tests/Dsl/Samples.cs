using System.Globalization;
using System.Reflection;
using System.Text;
using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

/// <summary>For each parameter of the DSL a value that stands nowhere else, and the scalars that it is to become.</summary>
internal sealed class Samples
{
    private readonly Manifests _k8s;
    private readonly DeploymentHandle _deployment;
    private readonly PodHandle _pod;
    private readonly StatefulSetHandle _statefulSet;
    private readonly DaemonSetHandle _daemonSet;
    private readonly JobHandle _job;
    private readonly CronJobHandle _cronJob;
    private readonly ServiceHandle _service;
    private readonly IngressHandle _ingress;
    private readonly IngressClassHandle _class;
    private readonly ModelHandle _model;
    private int _number = 40000;

    /// <summary>Enums whose text is not the member's name, or of which only some members fit.</summary>
    private static readonly Type[] s_fixedEnums =
    [
        typeof(Protocol),
        typeof(ServiceType),
        typeof(PathType),
        typeof(Rewrite),
        typeof(NginxBackendProtocol),
        typeof(NginxSameSite),
    ];

    public Samples(Manifests k8s)
    {
        _k8s = k8s;
        _deployment = k8s.Deployment("the-deployment", "the-image");
        _pod = k8s.Pod("the-pod", "the-image");
        _statefulSet = k8s.StatefulSet("the-stateful-set", "the-image");
        _daemonSet = k8s.DaemonSet("the-daemon-set", "the-image");
        _job = k8s.Job("the-job", "the-image");
        _cronJob = k8s.CronJob("the-cron-job", "the-schedule", "the-image");
        _service = k8s.Service("the-service");
        _ingress = k8s.Ingress("the-ingress");
        _class = k8s.IngressClass("the-class", IngressController.Nginx);
        _model = new ModelHandle(
            k8s.Recording,
            ModelResource.Declare(k8s.Recording, StatefulSet("the-model"), "apps/v1", "StatefulSet", false, CallSite.Here)
        );
    }

    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public object? ValueOf(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var name = parameter.Name!;
        object? value = type switch
        {
            _ when Around.ExcludesOthers(parameter) => null,
            _ when type == typeof(IWorkload) || type == typeof(IScalable) => _deployment,
            _ when type == typeof(string) => (
                name == "path" ? "/of-path"
                : name == "selector" ? "of-selector=of-label"
                : name == "resource" && IsRole(parameter) ? "of-resource.of-group"
                : $"of-{name}"
            ),
            _ when type == typeof(int) => ++_number,
            _ when type == typeof(long) => (long)++_number,
            _ when type == typeof(double) => ++_number + 0.5,
            _ when type == typeof(float) => ++_number + 0.5f,
            _ when type == typeof(Uri) => new Uri($"https://of-{name}/x"),
            _ when type == typeof(Enum) => DayOfWeek.Monday,
            _ when type == typeof(Topology) => Topology.Of($"of-{name}"),
            _ when type == typeof(LifecycleHandler) => LifecycleHandler.Sleep(++_number),
            _ when type == typeof(ISecret[]) => new ISecret[]
            {
                _k8s.External.Secret($"of-{name}-0"),
                _k8s.External.Secret($"of-{name}-1"),
            },
            _ when type == typeof(decimal) => ++_number + 0.5m,
            _ when type == typeof(bool) => name != "credentials", // that one is beside another flag, which is true
            _ when type == typeof(string[]) || type == typeof(IEnumerable<string>) => new[] { $"of-{name}-0", $"of-{name}-1" },
            _ when type == typeof(int[]) => new[] { ++_number, ++_number },
            _ when type == typeof(PortRef) => MarkedOrigins.Invoke(
                typeof(PortRef).GetMethod("op_Implicit", [typeof(int)])!,
                "convert",
                null,
                new Dictionary<string, object?> { ["value"] = ++_number }
            ),
            _ when type == typeof(PodCount) => MarkedOrigins.Invoke(
                typeof(PodCount).GetMethod("op_Implicit", [typeof(int)])!,
                "convert",
                null,
                new Dictionary<string, object?> { ["value"] = ++_number }
            ),
            // the last member: it is not the default
            _ when type.IsEnum && !s_fixedEnums.Contains(type) => name == "whenDeleted"
                ? ClaimRetention.Retain // the other one is beside it
                : Enum.GetValues(type).Cast<object>().Last(),
            _ when type == typeof(ServicePort[]) || type == typeof(IEnumerable<ServicePort>) => new[]
            {
                new ServicePort("of-port-0", ++_number),
                new ServicePort("of-port-1", ++_number),
            },
            _ when type == typeof(Protocol) => Protocol.Sctp,
            _ when type == typeof(ServiceType) => ServiceType.NodePort,
            _ when type == typeof(PathType) => PathType.Exact,
            _ when type == typeof(Rewrite) => Rewrite.None,
            _ when type == typeof(Probe) => Probe.Tcp(++_number),
            _ when type == typeof(IConfigMap) => _k8s.External.ConfigMap($"of-{name}"),
            _ when type == typeof(ISecret) => _k8s.External.Secret($"of-{name}"),
            _ when type == typeof(IIngressClass) => _k8s.External.IngressClass($"of-{name}"),
            _ when type == typeof(IBackend) => _k8s.External.Service($"of-{name}", ++_number),
            _ when type == typeof(IngressController) => IngressController.Of("of-controller"),
            _ when type == typeof(App) => new App($"of-{name}", $"image-of-{name}:1", [++_number]),
            _ when type == typeof(ProjectFile) => new TextFile($"of-{name}", $"content-of-{name}"),
            _ when type == typeof(ProjectFile[]) => new ProjectFile[]
            {
                new TextFile($"of-{name}-0", "content-0"),
                new TextFile($"of-{name}-1", "content-1"),
            },
            _ when type == typeof(ConfigMapHandle) => _k8s.ConfigMap($"of-{name}").Data("k", "v"),
            _ when type == typeof(SecretHandle) => _k8s.Secret($"of-{name}").Data("k", "v"),
            _ when type == typeof(IWorkload) => _deployment,
            _ when type == typeof(ModelHandle) => _model,
            _ when type == typeof(NginxBackendProtocol) => NginxBackendProtocol.Grpcs,
            _ when type == typeof(NginxSameSite) => NginxSameSite.Strict,
            _ when type == typeof(Action<NginxHandle>) => new Action<NginxHandle>(_ => { }),
            _ when type == typeof(Action<CsiVolume>) => new Action<CsiVolume>(_ => { }),
            _ when type == typeof(Action<DownwardApiVolume>) => new Action<DownwardApiVolume>(_ => { }),
            _ when type == typeof(Action<ProjectedVolume>) => new Action<ProjectedVolume>(_ => { }),
            _ when type == typeof(Action<ContainerHandle>) => new Action<ContainerHandle>(_ => { }),
            _ => Around.ValueOf(_k8s, type, name) ?? throw new InvalidOperationException($"There is no sample of {type} yet ('{name}')."),
        };
        return _values[name] = value;
    }

    /// <summary>The scalars that a value becomes, each with the origin that it must have.</summary>
    public IEnumerable<(object Value, string Origin)> ExpectedOf(ParameterInfo parameter)
    {
        var name = parameter.Name!;
        var origin = $"call/{name}";
        var isSecret = parameter.Member.DeclaringType == typeof(SecretHandle);
        var isAnnotation = parameter.Member.DeclaringType == typeof(NginxHandle); // its values are texts, and a list is one text
        var isVariable = parameter.Member.Name == "Env"; // its value is a text, whatever it was
        return _values[name] switch
        {
            bool flag when isVariable && name == "value" => [(flag ? "true" : "false", origin)],
            int or long or float or double or decimal when isVariable =>
            [
                (Convert.ToString(_values[name], CultureInfo.InvariantCulture)!, origin),
            ],
            Uri address => [(address.OriginalString, origin)],
            Topology topology => [(topology.Key, "setup")], // its own
            LifecycleHandler => [((long)_number, "setup")], // its own
            ISecret[] secrets => secrets.Select((secret, i) => ((object)secret.Name, $"{origin}[{i}]")),
            int number when parameter.Member.Name is "ExtendedResource" or nameof(ResourceQuotaHandle.Hard) =>
            [
                (number.ToString(CultureInfo.InvariantCulture), origin),
            ],
            _ when parameter.Member.Name == "DockerRegistry" && _values[name] is string => [], // parts of one text; KubectlShapesTests
            string text when isSecret && parameter.Member.Name is "BasicAuth" or "SshAuth" => [(Base64(text), origin)],
            int number when isAnnotation => [(number.ToString(CultureInfo.InvariantCulture), origin)],
            bool when name == "persistent" => [("persistent", origin)],
            bool flag when isAnnotation =>
            [
                (
                    parameter.Member.Name.EndsWith("Buffering", StringComparison.Ordinal) ? "on"
                    : flag ? "true"
                    : "false",
                    origin
                ),
            ],
            string when name == "selector" => [("of-selector", origin), ("of-label", origin)],
            string when name == "resource" && IsRole(parameter) => [("of-resource", origin), ("of-group", origin)],
            string[] texts when isAnnotation => [(string.Join(",", texts), origin + "[0]")],
            App app when parameter.Member.Name.EndsWith("Job", StringComparison.Ordinal) => _values.ContainsKey("name")
                ? [(app.Image, origin)]
                : [(app.Name, origin), (app.Image, origin)], // a task does not listen
            App app => [(app.Name, origin), (app.Image, origin), ((long)app.Ports[0], origin)],
            TextFile file => [(isSecret ? Base64(file.Text) : file.Text, origin)],
            ProjectFile[] files => files.Select((file, i) => ((object)((TextFile)file).Text, $"{origin}[{i}]")),
            ConfigMapHandle map when parameter.Member.Name == "RestartOn" => [($"checksum/{map.Name}", origin)],
            SecretHandle secret when parameter.Member.Name == "RestartOn" => [($"checksum/secret-{secret.Name}", origin)],
            IConfigMap map when isAnnotation => [("shop/" + map.Name, origin)],
            NginxBackendProtocol => [("GRPCS", origin)],
            NginxSameSite => [("Strict", origin)],
            string text when isSecret && name is "value" or "cert" => [(Base64(text), origin)],
            string text when isSecret && parameter.Member.Name == "Tls" => [(Base64(text), origin)],
            string text => [(text, origin)],
            int number => [((long)number, origin)],
            bool when name == "https" => [("HTTPS", origin)],
            bool flag => [(flag, origin)],
            string[] texts => texts.Select((text, i) => ((object)text, $"{origin}[{i}]")),
            int[] numbers when numbers.GetType() == typeof(int[]) => numbers.Select(
                (number, i) => ((object)(long)number, $"{origin}[{i}]")
            ),
            PodCount number => [(long.Parse(number.ToString(), CultureInfo.InvariantCulture), "convert/value")],
            PortRef port => [((long)port.Number!, "convert/value")],
            ServicePort[] ports => ports.SelectMany(port => new[] { ((object)port.Name!, "setup"), ((long)port.Port, "setup") }),
            Protocol => [("SCTP", origin)],
            ServiceType => [("NodePort", origin)],
            PathType => [("Exact", origin)],
            Rewrite => [],
            RelabelAction => [("dropequal", origin)],
            Enum other => [(other.ToString(), origin)],
            Probe => [((long)_number, "setup")], // its own
            IConfigMap map => [(map.Name, origin)],
            ISecret secret => [(secret.Name, origin)],
            IIngressClass ingressClass => [(ingressClass.Name, origin)],
            ExternalService backend => [(backend.Name, origin), ((long)_number, origin)],
            IngressController controller => [(controller.Name, "setup")], // its own
            IWorkload workload => [(workload.Name, origin)],
            ModelHandle model => [(model.Name, origin)],
            var other => Around.ExpectedOf(other, origin),
        };
    }

    public object? TargetOf(MethodBase method)
    {
        var type = method is MethodInfo ? ((MethodInfo)method).ReflectedType! : null;
        return method.IsStatic || method is ConstructorInfo ? null
            : type == typeof(Manifests) ? _k8s
            : type == typeof(DeploymentHandle) ? _deployment
            : type == typeof(PodHandle) ? _pod
            : type == typeof(StatefulSetHandle) ? _statefulSet
            : type == typeof(DaemonSetHandle) ? _daemonSet
            : type == typeof(JobHandle) ? _job
            : type == typeof(CronJobHandle) ? _cronJob
            : type == typeof(ServiceHandle)
                ? method.Name == "AppProtocol" ? Around.Ported(_k8s)
                    : _service
            : type == typeof(ModelHandle) ? _model
            : type == typeof(IngressHandle) ? _ingress
            : type == typeof(IngressClassHandle) ? _class
            : type == typeof(NginxHandle) ? new NginxHandle(_ingress)
            : type == typeof(NginxProxyHandle) ? _k8s.NginxProxy("the-proxy")
            : type == typeof(ConfigMapHandle) ? _k8s.ConfigMap("the-config")
            : type == typeof(SecretHandle) ? _k8s.Secret("the-secret")
            : type == typeof(CsiVolume) ? Opened<CsiVolume>(open => _pod.Csi("csi", "driver", "/csi", configure: open))
            : type == typeof(DownwardApiVolume) ? Opened<DownwardApiVolume>(open => _pod.DownwardApi("downward", "/downward", open))
            : type == typeof(ProjectedVolume) ? Opened<ProjectedVolume>(open => _pod.Projected("projected", "/projected", open))
            : type == typeof(Probe) ? Probe.Http("/", 1)
            : type == typeof(ExternalService) ? _k8s.External.Service("the-external")
            : Around.TargetOf(_k8s, type!) ?? throw new InvalidOperationException($"There is no sample of the handle {type} yet.");
    }

    /// <summary>Puts what is not part of a resource by itself into one, so that its values can be found.</summary>
    public void Attach(object? result)
    {
        switch (result)
        {
            case Probe probe:
                _pod.LivenessProbe(probe);
                break;
            case LifecycleHandler handler:
                _pod.PostStart(handler);
                break;
            case Topology topology:
                _pod.SpreadOver(topology);
                break;
            case ServicePort port:
                _service.Ports(port);
                break;
            case PodCount pods:
                _deployment.RollingUpdate(pods);
                break;
            case PortRef port:
                _ingress.Rule("h", "/", "s", port);
                break;
            case ServicePortHandle port:
                _ingress.Rule("h", "/", port);
                break;
            case IngressController controller:
                _k8s.IngressClass("another-class", controller);
                break;
            default:
                Around.Attach(_k8s, result);
                break;
        }
    }

    private static bool IsRole(ParameterInfo parameter) => parameter.Member.Name is "Allow" or "AllowCluster";

    /// <summary>What a method gives to its lambda.</summary>
    private static T Opened<T>(Action<Action<T>> open)
        where T : class
    {
        T? opened = null;
        open(given => opened = given);
        return opened!;
    }

    /// <summary>A model's tree, as the package with the models gives it.</summary>
    private static MapNode StatefulSet(string name)
    {
        var tree = new MapNode();
        tree.GetOrAddMap("metadata").Set("name", name, CallSite.Here);
        tree.GetOrAddMap("spec").GetOrAddMap("selector").GetOrAddMap("matchLabels").Set("app", name, CallSite.Here);
        tree.GetOrAddMap("spec").GetOrAddMap("template").GetOrAddMap("spec");
        return tree;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
