using KubeNet.Fields;

namespace KubeNet;

/// <content>The kinds that create no Pods.</content>
public static partial class HandleFields
{
    /// <summary>Changes any field of the Service: <c>s =&gt; s.Spec.TrafficDistribution = "PreferClose"</c>.</summary>
    /// <param name="service">The Service.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http")
    ///     .Configure(s =&gt; s.Spec.TrafficDistribution = "PreferClose");
    /// </code>
    /// </example>
    public static ServiceHandle Configure(this ResourceHandle<ServiceHandle> service, Action<ServiceFields> configure) =>
        Open<ServiceHandle, ServiceFields>(service, configure);

    /// <summary>Changes any field of the Ingress: <c>i =&gt; i.Metadata.Finalizers.Add("example.com/x")</c>.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Configure(i =&gt; i.Metadata.Finalizers.Add("example.com/x"));
    /// </code>
    /// </example>
    public static IngressHandle Configure(this ResourceHandle<IngressHandle> ingress, Action<IngressFields> configure) =>
        Open<IngressHandle, IngressFields>(ingress, configure);

    /// <summary>Changes any field of the IngressClass: <c>c =&gt; c.Metadata.Finalizers.Add("example.com/x")</c>.</summary>
    /// <param name="ingressClass">The IngressClass.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.IngressClass("nginx", IngressController.Nginx).Configure(c =&gt; c.Metadata.Finalizers.Add("example.com/x"));
    /// </code>
    /// </example>
    public static IngressClassHandle Configure(
        this ResourceHandle<IngressClassHandle> ingressClass,
        Action<IngressClassFields> configure
    ) => Open<IngressClassHandle, IngressClassFields>(ingressClass, configure);

    /// <summary>Changes any field of the ConfigMap: <c>c =&gt; c.Immutable = true</c>.</summary>
    /// <param name="configMap">The ConfigMap.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example><code>k8s.ConfigMap("settings").Data("region", "eu").Configure(c =&gt; c.Immutable = true);</code></example>
    public static ConfigMapHandle Configure(this ResourceHandle<ConfigMapHandle> configMap, Action<ConfigMapFields> configure) =>
        Open<ConfigMapHandle, ConfigMapFields>(configMap, configure);

    /// <summary>Changes any field of the Secret: <c>s =&gt; s.Immutable = true</c>.</summary>
    /// <param name="secret">The Secret.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test key
    /// k8s.Secret("demo").Data("key", "not-secret").Configure(s =&gt; s.Immutable = true);
    /// #pragma warning restore KUBE4001
    /// </code>
    /// </example>
    public static SecretHandle Configure(this ResourceHandle<SecretHandle> secret, Action<SecretFields> configure) =>
        Open<SecretHandle, SecretFields>(secret, configure);

    /// <summary>Changes any field of the Namespace: <c>n =&gt; n.Metadata.Finalizers.Add("example.com/x")</c>.</summary>
    /// <param name="namespace">The Namespace.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example><code>k8s.Namespace("shop").Configure(n =&gt; n.Metadata.Finalizers.Add("example.com/x"));</code></example>
    public static NamespaceHandle Configure(this ResourceHandle<NamespaceHandle> @namespace, Action<NamespaceFields> configure) =>
        Open<NamespaceHandle, NamespaceFields>(@namespace, configure);

    /// <summary>Changes any field of the HorizontalPodAutoscaler: <c>a =&gt; a.Spec.Behavior.ScaleDown.Tolerance = "0.05"</c>.</summary>
    /// <param name="autoscaler">The HorizontalPodAutoscaler.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Requests(cpu: "100m").Autoscale(min: 2, max: 10, cpu: 70, configure: scaler =&gt;
    ///     scaler.Configure(a =&gt; a.Spec.Behavior.ScaleDown.Tolerance = "0.05"));
    /// </code>
    /// </example>
    public static HorizontalPodAutoscalerHandle Configure(
        this ResourceHandle<HorizontalPodAutoscalerHandle> autoscaler,
        Action<HorizontalPodAutoscalerFields> configure
    ) => Open<HorizontalPodAutoscalerHandle, HorizontalPodAutoscalerFields>(autoscaler, configure);

    /// <summary>Changes any field of the PodDisruptionBudget: <c>b =&gt; b.Metadata.Finalizers.Add("example.com/x")</c>.</summary>
    /// <param name="budget">The PodDisruptionBudget.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Replicas(3).Label("tier", "front");
    /// k8s.PodDisruptionBudget("front").Selector("tier=front").MinAvailable("50%")
    ///     .Configure(b =&gt; b.Metadata.Finalizers.Add("example.com/x"));
    /// </code>
    /// </example>
    public static PodDisruptionBudgetHandle Configure(
        this ResourceHandle<PodDisruptionBudgetHandle> budget,
        Action<PodDisruptionBudgetFields> configure
    ) => Open<PodDisruptionBudgetHandle, PodDisruptionBudgetFields>(budget, configure);

    /// <summary>Changes any field of the PersistentVolumeClaim: <c>c =&gt; c.Spec.VolumeAttributesClassName = "fast"</c>.</summary>
    /// <param name="claim">The PersistentVolumeClaim.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.PersistentVolumeClaim("data", "10Gi").Configure(c =&gt; c.Spec.VolumeAttributesClassName = "fast");
    /// </code>
    /// </example>
    public static PersistentVolumeClaimHandle Configure(
        this ResourceHandle<PersistentVolumeClaimHandle> claim,
        Action<PersistentVolumeClaimFields> configure
    ) => Open<PersistentVolumeClaimHandle, PersistentVolumeClaimFields>(claim, configure);

    /// <summary>Changes any field of the ServiceAccount: <c>a =&gt; a.Metadata.Finalizers.Add("example.com/x")</c>.</summary>
    /// <param name="account">The ServiceAccount.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example><code>k8s.ServiceAccount("web").Configure(a =&gt; a.Metadata.Finalizers.Add("example.com/x"));</code></example>
    public static ServiceAccountHandle Configure(
        this ResourceHandle<ServiceAccountHandle> account,
        Action<ServiceAccountFields> configure
    ) => Open<ServiceAccountHandle, ServiceAccountFields>(account, configure);

    /// <summary>Changes any field of the Role: <c>r =&gt; r.Rules[0].ResourceNames.Add("settings")</c>.</summary>
    /// <param name="role">The Role.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.Role("reader").Allow("get", "configmaps").Configure(r =&gt; r.Rules[0].ResourceNames.Add("settings"));
    /// </code>
    /// </example>
    public static RoleHandle Configure(this ResourceHandle<RoleHandle> role, Action<RoleFields> configure) =>
        Open<RoleHandle, RoleFields>(role, configure);

    /// <summary>Changes any field of the ClusterRole: <c>r =&gt; r.Rules[0].ResourceNames.Add("blue")</c>.</summary>
    /// <param name="role">The ClusterRole.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.ClusterRole("reader").Allow("get", "nodes").Configure(r =&gt; r.Rules[0].ResourceNames.Add("blue"));
    /// </code>
    /// </example>
    public static ClusterRoleHandle Configure(this ResourceHandle<ClusterRoleHandle> role, Action<ClusterRoleFields> configure) =>
        Open<ClusterRoleHandle, ClusterRoleFields>(role, configure);

    /// <summary>Changes any field of the RoleBinding: <c>b =&gt; b.Metadata.Finalizers.Add("example.com/x")</c>.</summary>
    /// <param name="binding">The RoleBinding.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// var role = k8s.Role("reader").Allow("get", "configmaps");
    /// k8s.RoleBinding("readers", role).ServiceAccount(k8s.ServiceAccount("web"))
    ///     .Configure(b =&gt; b.Metadata.Finalizers.Add("example.com/x"));
    /// </code>
    /// </example>
    public static RoleBindingHandle Configure(this ResourceHandle<RoleBindingHandle> binding, Action<RoleBindingFields> configure) =>
        Open<RoleBindingHandle, RoleBindingFields>(binding, configure);

    /// <summary>Changes any field of the ClusterRoleBinding: <c>b =&gt; b.Metadata.Finalizers.Add("example.com/x")</c>.</summary>
    /// <param name="binding">The ClusterRoleBinding.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// var role = k8s.ClusterRole("reader").Allow("get", "nodes");
    /// k8s.ClusterRoleBinding("readers", role).ServiceAccount(k8s.ServiceAccount("web"))
    ///     .Configure(b =&gt; b.Metadata.Finalizers.Add("example.com/x"));
    /// </code>
    /// </example>
    public static ClusterRoleBindingHandle Configure(
        this ResourceHandle<ClusterRoleBindingHandle> binding,
        Action<ClusterRoleBindingFields> configure
    ) => Open<ClusterRoleBindingHandle, ClusterRoleBindingFields>(binding, configure);

    /// <summary>Changes any field of the NetworkPolicy: <c>p =&gt; p.Spec.PodSelector.MatchLabels["tier"] = "web"</c>.</summary>
    /// <param name="policy">The NetworkPolicy.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.NetworkPolicy("web").DenyAll().Configure(p =&gt; p.Spec.PodSelector.MatchLabels["tier"] = "web");
    /// </code>
    /// </example>
    public static NetworkPolicyHandle Configure(this ResourceHandle<NetworkPolicyHandle> policy, Action<NetworkPolicyFields> configure) =>
        Open<NetworkPolicyHandle, NetworkPolicyFields>(policy, configure);

    /// <summary>Changes any field of the PriorityClass: <c>p =&gt; p.Metadata.Finalizers.Add("example.com/x")</c>.</summary>
    /// <param name="priorityClass">The PriorityClass.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.PriorityClass("high", 1000).Configure(p =&gt; p.Metadata.Finalizers.Add("example.com/x"));
    /// </code>
    /// </example>
    public static PriorityClassHandle Configure(
        this ResourceHandle<PriorityClassHandle> priorityClass,
        Action<PriorityClassFields> configure
    ) => Open<PriorityClassHandle, PriorityClassFields>(priorityClass, configure);

    /// <summary>Changes any field of the StorageClass: <c>c =&gt; c.MountOptions.Add("hard")</c>.</summary>
    /// <param name="storageClass">The StorageClass.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.StorageClass("fast", provisioner: "ebs.csi.aws.com").Configure(c =&gt; c.AllowedTopologies.Add(new()
    /// {
    ///     MatchLabelExpressions = [new() { Key = "topology.kubernetes.io/zone", Values = ["eu-west-1a"] }],
    /// }));
    /// </code>
    /// </example>
    public static StorageClassHandle Configure(
        this ResourceHandle<StorageClassHandle> storageClass,
        Action<StorageClassFields> configure
    ) => Open<StorageClassHandle, StorageClassFields>(storageClass, configure);

    /// <summary>Changes any field of the ResourceQuota: <c>q =&gt; q.Spec.Hard["count/jobs.batch"] = 10</c>.</summary>
    /// <param name="quota">The ResourceQuota.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.ResourceQuota("team").Hard("pods", "20").Configure(q =&gt; q.Spec.Hard["count/jobs.batch"] = 10);
    /// </code>
    /// </example>
    public static ResourceQuotaHandle Configure(this ResourceHandle<ResourceQuotaHandle> quota, Action<ResourceQuotaFields> configure) =>
        Open<ResourceQuotaHandle, ResourceQuotaFields>(quota, configure);

    /// <summary>Changes any field of the LimitRange: <c>l =&gt; l.Spec.Limits[0].Max["cpu"] = 2</c>.</summary>
    /// <param name="limits">The LimitRange.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.LimitRange("defaults").Limit(LimitType.Container, "memory", @default: "256Mi")
    ///     .Configure(l =&gt; l.Spec.Limits[0].Max["cpu"] = 2);
    /// </code>
    /// </example>
    public static LimitRangeHandle Configure(this ResourceHandle<LimitRangeHandle> limits, Action<LimitRangeFields> configure) =>
        Open<LimitRangeHandle, LimitRangeFields>(limits, configure);

    /// <summary>Changes any field of the ServiceMonitor: <c>m =&gt; m.Spec.Endpoints[0].HonorLabels = true</c>.</summary>
    /// <param name="monitor">The ServiceMonitor.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(9090, "metrics").Expose();
    /// k8s.ServiceMonitor("web", web).Endpoint("metrics").Configure(m =&gt; m.Spec.Endpoints[0].HonorLabels = true);
    /// </code>
    /// </example>
    public static ServiceMonitorHandle Configure(
        this ResourceHandle<ServiceMonitorHandle> monitor,
        Action<ServiceMonitorFields> configure
    ) => Open<ServiceMonitorHandle, ServiceMonitorFields>(monitor, configure);

    /// <summary>Changes any field of the PodMonitor: <c>m =&gt; m.Spec.SampleLimit = 1000</c>.</summary>
    /// <param name="monitor">The PodMonitor.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// var agent = k8s.DaemonSet("agent", image: "fluent/fluent-bit:3.2").ContainerPort(9090, "metrics");
    /// k8s.PodMonitor("agent", agent).Endpoint("metrics").Configure(m =&gt; m.Spec.SampleLimit = 1000);
    /// </code>
    /// </example>
    public static PodMonitorHandle Configure(this ResourceHandle<PodMonitorHandle> monitor, Action<PodMonitorFields> configure) =>
        Open<PodMonitorHandle, PodMonitorFields>(monitor, configure);
}
