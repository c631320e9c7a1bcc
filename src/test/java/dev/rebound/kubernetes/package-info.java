/** The manifests in {@code k8s/}: what Kubernetes would refuse, and where they and the service disagree. */
package dev.rebound.kubernetes;
