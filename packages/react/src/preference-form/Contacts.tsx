"use client";
import type { ReactElement } from "react";
import { useForm } from "./FormContext.js";

/** Whom to turn to: the contact person, the grievance officer, the rights page, the Board (IN-N5…IN-N7). */
export function Contacts(): ReactElement {
  const { copy, notice } = useForm();
  const { t } = copy;
  const { contact, grievance, rights, board } = notice;
  const demo = (field: NonNullable<typeof notice.demo>[number]): ReactElement | null =>
    notice.demo?.includes(field) ? <span className="cm-badge">{t("center.demo")}</span> : null;
  return (
    <dl className="cm-contacts">
      <div className="cm-fact">
        <dt className="cm-fact__name">{t("center.contact")}</dt>
        <dd className="cm-fact__value">
          {contact.name ? `${contact.name}, ` : ""}
          <a className="cm-anchor" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>{" "}
          {demo("contact")}
        </dd>
      </div>
      {grievance && (
        <div className="cm-fact">
          <dt className="cm-fact__name">{t("center.grievance")}</dt>
          <dd className="cm-fact__value">
            {t("center.grievanceAnswer", { name: grievance.name, count: grievance.days })}{" "}
            <a className="cm-anchor" href={`mailto:${grievance.email}`}>
              {grievance.email}
            </a>{" "}
            {demo("grievance")}
          </dd>
        </div>
      )}
      {notice.policyUrl !== undefined && (
        <div className="cm-fact">
          <dt className="cm-fact__name">{t("policy.title")}</dt>
          <dd className="cm-fact__value">
            <a className="cm-anchor" href={notice.policyUrl}>
              {notice.policyUrl.replace(/^https?:\/\//, "")}
            </a>
          </dd>
        </div>
      )}
      {board && (
        <div className="cm-fact">
          <dt className="cm-fact__name">{board.name}</dt>
          <dd className="cm-fact__value">
            <a className="cm-anchor" href={board.url}>
              {t("center.board", { board: board.name })}
            </a>{" "}
            {demo("board")}
          </dd>
        </div>
      )}
      {rights && (
        <div className="cm-fact">
          <dt className="cm-fact__name">{t("center.rights")}</dt>
          <dd className="cm-fact__value">
            <a className="cm-anchor" href={rights.url}>
              {rights.url.replace(/^mailto:/, "")}
            </a>{" "}
            {demo("rights")}
          </dd>
        </div>
      )}
    </dl>
  );
}
